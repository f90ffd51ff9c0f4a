package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adjectives: "cheaper" moves from what is shown; "cheap" and "not too heavy" are nice to have. */
final class Gradings implements Rule {
  private static final double SURE = 0.9;
  private static final double VAGUE = 0.7;
  private static final Set<String> PLAIN = Set.of("less", "more", "not", "no", "than");

  private final References references;

  Gradings(References references) {
    this.references = references;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    lessThan(reading, acts);
    for (var grade : reading.grades) {
      if (!reading.free(grade.start(), grade.end())) {
        continue;
      }
      boolean relative =
          grade.degree() == Grade.Degree.COMPARATIVE || grade.degree() == Grade.Degree.TOO;
      if (relative && !reading.state.shown().isEmpty()) {
        critique(reading, acts, grade);
      } else {
        wish(reading, acts, grade);
      }
    }
  }

  /** "Less than the first one": without an adjective it is the price that is compared. */
  private void lessThan(Reading reading, Acts acts) {
    for (var reference : references.find(reading)) {
      reading.cues.stream()
          .filter(c -> c.start() + 1 < c.end() && beforeIt(reading, c, reference))
          .filter(c -> PLAIN.containsAll(reading.surfaces.subList(c.start(), c.end())))
          .findFirst()
          .ifPresent(
              c -> {
                boolean less = c.is(CueKind.AT_MOST);
                var direction = less ? Direction.LESS : Direction.MORE;
                var item = reference.items().getFirst();
                acts.add(
                    new UserAct.Critique(Attribute.PRICE, direction, item),
                    SURE,
                    c.start(),
                    reference.end());
              });
    }
  }

  private static boolean beforeIt(Reading reading, Cue cue, Reference reference) {
    return cue.end() <= reference.start()
        && reference.start() - cue.end() <= 1
        && reading.free(cue.start(), cue.end());
  }

  private void critique(Reading reading, Acts acts, Grade grade) {
    if (reading.state.lastShown().stream()
        .map(shown -> shown.item().value(grade.attribute()))
        .allMatch(value -> value == null || value.number().isEmpty())) {
      return; // nothing to be warmer than: the word is searched for
    }
    var reference = beside(reading, grade);
    var refused = reference == null ? refused(reading, acts, grade) : null;
    var item =
        refused != null ? refused : reference == null ? liked(acts) : reference.items().getFirst();
    boolean turned =
        grade.degree() == Grade.Degree.COMPARATIVE && Scope.negated(reading, grade.start());
    var direction = turned ? opposite(grade.direction()) : grade.direction();
    int start = reference == null ? grade.start() : Math.min(grade.start(), reference.start());
    int end = reference == null ? grade.end() : Math.max(grade.end(), reference.end());
    // "The second is nice but too expensive": not that one, but one like it.
    boolean liked = item != null && item.equals(liked(acts));
    if (refused != null) {
      acts.removeIf(
          act ->
              act instanceof UserAct.Reject(var items, var why) && items.equals(List.of(refused)));
    }
    if (grade.degree() == Grade.Degree.TOO && item != null && !liked) {
      acts.add(new UserAct.Reject(List.of(item), reason(grade)), SURE, start, end);
    }
    acts.add(new UserAct.Critique(grade.attribute(), direction, item), SURE, start, end);
  }

  /** "I like the first one but cheaper": cheaper than that one. */
  private static @Nullable ItemId liked(Acts acts) {
    return acts.all()
        .flatMap(a -> a instanceof UserAct.MoreLike(var item) ? Stream.of(item) : Stream.empty())
        .findFirst()
        .orElse(null);
  }

  /** "I don't like the first one, too expensive": what is wrong with that one. */
  private static @Nullable ItemId refused(Reading reading, Acts acts, Grade grade) {
    if (grade.degree() != Grade.Degree.TOO || reading.asks(grade.start())) {
      return null;
    }
    return acts.all()
        .flatMap(
            a ->
                a instanceof UserAct.Reject(var items, var why) && items.size() == 1 && why == null
                    ? items.stream()
                    : Stream.<ItemId>empty())
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private @Nullable Reference beside(Reading reading, Grade grade) {
    int from = reading.sentenceStart(grade.start());
    int to = reading.sentenceEnd(grade.start());
    return references.find(reading).stream()
        .filter(r -> r.items().size() == 1 && r.start() >= from && r.end() <= to)
        .findFirst()
        .orElse(null);
  }

  private static String reason(Grade grade) {
    boolean price = grade.attribute().equals(Attribute.PRICE);
    boolean less = grade.direction() == Direction.LESS;
    return price && less
        ? "too-expensive"
        : (less ? "less-" : "more-") + grade.attribute().toLowerCase(Locale.ROOT);
  }

  private static void wish(Reading reading, Acts acts, Grade grade) {
    if (ofSomethingElse(reading, grade)) {
      return;
    }
    var optional = Scope.optional(reading, grade.start());
    if (optional != null && grade.degree() == Grade.Degree.PLAIN) {
      acts.add(new UserAct.Retract(null, grade.attribute()), SURE, optional.start(), grade.end());
      return;
    }
    if (acts.wants(grade.attribute())) {
      reading.claim(grade.start(), grade.end()); // a stated number says more than "wide"
      return;
    }
    if (!Spread.known(reading, acts, grade.attribute())) {
      return;
    }
    boolean negated = grade.degree() == Grade.Degree.PLAIN && Scope.negated(reading, grade.start());
    var direction = negated ? opposite(grade.direction()) : grade.direction();
    boolean loose = negated || grade.degree() == Grade.Degree.NOT_TOO;
    var bound = Spread.bound(reading, acts, grade.attribute(), direction, loose);
    if (bound != null) {
      var wanted =
          direction == Direction.LESS
              ? new Wanted.Range(null, bound)
              : new Wanted.Range(bound, null);
      acts.disclose(
          grade.attribute(),
          wanted,
          Polarity.WANT,
          Strength.NICE,
          VAGUE,
          grade.start(),
          grade.end());
    }
  }

  /** "A small balcony", "long working days": the adjective belongs to a thing that is not sold. */
  private static boolean ofSomethingElse(Reading reading, Grade grade) {
    int next = grade.end();
    if (grade.degree() != Grade.Degree.PLAIN
        || grade.attribute().equals(Attribute.PRICE)
        || grade.attribute().equals(reading.asked())
        || next >= reading.size()
        || reading.pauseBefore(next)) {
      return false;
    }
    boolean cue = reading.cues.stream().anyMatch(c -> c.start() == next);
    boolean match = reading.matches.stream().anyMatch(m -> m.start() == next);
    boolean adjective = reading.grades.stream().anyMatch(g -> g.start() == next);
    return !cue && !match && !adjective && !reading.stop(next);
  }

  private static Direction opposite(Direction direction) {
    return direction == Direction.LESS ? Direction.MORE : Direction.LESS;
  }
}
