package dev.handful.retrieval;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Found.AbsentType;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a kind of thing that no word of the catalogue explains: absent, or there under
 * another name (C05). Pure.
 *
 * @param absent set when nothing is near enough
 * @param nearest else the kinds to prefer, as nice-to-haves
 */
record SoughtKind(@Nullable AbsentType absent, List<Constraint> nearest) {

  private static final int NAMED = 3;

  /** Kinds this close to the nearest one are meant as well. */
  private static final double MARGIN = 0.03;

  static final SoughtKind NONE = new SoughtKind(null, List.of());

  /**
   * Judges by similarity.
   *
   * @param near nearest kinds, most similar first
   * @param floor similarity below which a kind is another thing
   */
  static SoughtKind of(String words, List<Kinds.Near> near, double floor, int turn) {
    var meant =
        near.stream()
            .filter(kind -> kind.similarity() >= floor)
            .filter(kind -> !HeadWord.onlyMentions(kind.value(), words))
            .toList();
    if (meant.isEmpty()) {
      var named = near.stream().limit(NAMED).map(Kinds.Near::value).toList();
      return new SoughtKind(new AbsentType(words, named), List.of());
    }
    var values = new LinkedHashMap<String, List<String>>();
    meant.stream()
        .filter(kind -> kind.similarity() >= meant.getFirst().similarity() - MARGIN)
        .limit(NAMED)
        .forEach(
            kind ->
                values.computeIfAbsent(kind.attribute(), a -> new ArrayList<>()).add(kind.value()));
    var nearest = new ArrayList<Constraint>();
    values.forEach((attribute, kinds) -> nearest.add(nice(attribute, kinds, words, turn)));
    return new SoughtKind(null, List.copyOf(nearest));
  }

  private static Constraint nice(String attribute, List<String> kinds, String words, int turn) {
    return new Constraint(
        new ConstraintId("sought-" + attribute),
        attribute,
        new Wanted.Values(kinds, List.of()),
        Polarity.WANT,
        Strength.NICE,
        words,
        turn,
        null);
  }
}
