package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * "Something to sit on in the garden": phrases that hint at catalogue words without naming them, as
 * nice to have. What the catalogue lacks is passed over.
 */
final class Hints implements Rule {
  private static final double VAGUE = 0.7;

  @Override
  public void apply(Reading reading, Acts acts) {
    var said = said(acts);
    var stems = reading.tokens.stream().map(token -> token.stem()).toList();
    reading
        .vocabulary
        .hints()
        .forEach(
            (phrase, targets) -> {
              for (int at = 0; at + phrase.size() <= stems.size(); at++) {
                int end = at + phrase.size();
                if (stems.subList(at, end).equals(phrase)
                    && (reading.free(at, end) || valued(reading, at, end))
                    && !Scope.negated(reading, at)) {
                  hint(reading, acts, targets, said, at, end);
                }
              }
            });
  }

  /** "Grandpa" may be a value of one attribute and hint at one of another. */
  private static boolean valued(Reading reading, int start, int end) {
    return reading.matches.stream()
        .anyMatch(
            m ->
                m.start() == start
                    && m.end() == end
                    && m.entries().stream().anyMatch(e -> e instanceof ValueOf));
  }

  /**
   * What is known by its own words, as an age is, speaks against a hint that never goes with it.
   */
  private static boolean against(
      Reading reading, List<Constraint> said, String attribute, Wanted.Values wanted) {
    return said.stream()
        .filter(c -> c.attribute().equals(attribute) && c.polarity() == Polarity.WANT)
        .anyMatch(c -> !together(reading, c, attribute, wanted));
  }

  private static List<Constraint> said(Acts acts) {
    return acts.all()
        .flatMap(a -> a instanceof UserAct.Disclose(var c) ? Stream.of(c) : Stream.empty())
        .toList();
  }

  private static void hint(
      Reading reading,
      Acts acts,
      List<List<String>> targets,
      List<Constraint> said,
      int start,
      int end) {
    boolean free = reading.free(start, end);
    wishes(reading, targets)
        .forEach(
            (attribute, wanted) -> {
              boolean more = free || !acts.discloses(attribute);
              if (more
                  && !against(reading, said, attribute, wanted)
                  && welcome(reading, acts, attribute, wanted)) {
                acts.disclose(attribute, wanted, Polarity.WANT, Strength.NICE, VAGUE, start, end);
              }
            });
  }

  /** What the catalogue has under these words, by attribute. */
  static Map<String, Wanted.Values> wishes(Reading reading, List<List<String>> targets) {
    var lexicon = reading.snapshot.catalogue().lexicon();
    var wishes = new LinkedHashMap<String, Wanted.Values>();
    for (var target : targets) {
      lexicon.match(target).stream()
          .filter(m -> m.similarity() == 1 && m.end() - m.start() == target.size())
          .flatMap(m -> best(reading, m))
          .forEach(
              v ->
                  wishes.merge(
                      v.attribute(),
                      new Wanted.Values(v.named(), v.narrower()),
                      (one, two) -> (Wanted.Values) Wishes.join(one, two)));
    }
    return wishes;
  }

  /** What is called exactly so, of the narrowest attribute; else what the words cover. */
  private static Stream<ValueOf> best(Reading reading, Match match) {
    var order = reading.snapshot.catalogue().schema().typeAttributes();
    return match.entries().stream()
        .flatMap(e -> e instanceof ValueOf value ? Stream.of(value) : Stream.empty())
        .filter(v -> reading.vocabulary.attribute(v.attribute()).isPresent())
        .sorted(
            Comparator.comparing((ValueOf v) -> v.named().isEmpty())
                .thenComparing(v -> Math.floorMod(order.indexOf(v.attribute()), 100)))
        .limit(1);
  }

  /** A stated kind of thing says more; a hint may only narrow it. */
  private static boolean welcome(
      Reading reading, Acts acts, String attribute, Wanted.Values wanted) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    if (!types.contains(attribute)) {
      return true;
    }
    if (reading.asked() != null && acts.wants(reading.asked())) {
      return false;
    }
    return Stream.concat(
            acts.all()
                .flatMap(a -> a instanceof UserAct.Disclose(var c) ? Stream.of(c) : Stream.empty()),
            reading.state.constraints().stream())
        .filter(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()))
        .allMatch(
            c ->
                !c.attribute().equals(attribute)
                    && (c.strength() == Strength.NICE
                        || types.indexOf(c.attribute()) < types.indexOf(attribute))
                    && together(reading, c, attribute, wanted));
  }

  private static boolean together(
      Reading reading, Constraint kind, String attribute, Wanted.Values wanted) {
    var columns = reading.snapshot.catalogue().columns();
    return Constraint.fulfilling(columns, List.of(kind)).stream()
        .anyMatch(item -> is(item, attribute, wanted));
  }

  private static boolean is(Item item, String attribute, Wanted.Values wanted) {
    return item.value(attribute) instanceof AttributeValue value && wanted.admits(value);
  }
}
