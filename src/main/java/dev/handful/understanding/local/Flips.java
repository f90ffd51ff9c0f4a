package dev.handful.understanding.local;

import dev.handful.language.Quantity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What turns a limit round: "nothing over 60", "no desk over 300", "over 300 is out". */
final class Flips {
  private static final int FAR = 7;

  /** "Not leather and not more than 500": each "not" has its own scope. */
  private static final Set<String> OWN = Set.of("not", "no");

  private static final Set<String> OTHER_SCOPE = Set.of("and", "but");

  private Flips() {}

  /** "I don't want to pay more than 60", "nothing over 60": the bound is the other way round. */
  static @Nullable Cue negation(Reading reading, int start) {
    int from = Math.max(reading.clauseStart(start), start - FAR);
    if (OWN.contains(reading.surfaces.get(start))) {
      return null;
    }
    for (int token = start - 1; token >= from; token--) {
      int here = token;
      if (OTHER_SCOPE.contains(reading.surfaces.get(token))) {
        return null;
      }
      var cue =
          reading.cues.stream()
              .filter(c -> c.start() <= here && here < c.end())
              .findFirst()
              .orElse(null);
      boolean amount =
          reading.quantities.stream().anyMatch(q -> q.start() <= here && here < q.end());
      if (amount || named(reading, token) && !limited(reading, token, start)) {
        return null;
      }
      if (cue != null
          && (cue.is(CueKind.NEGATED) || cue.is(CueKind.NEGATION) || cue.is(CueKind.EXCEPT))) {
        return cue;
      }
      if (cue != null
          && (cue.is(CueKind.SEEK) || cue.is(CueKind.AT_MOST) || cue.is(CueKind.AT_LEAST))) {
        return null;
      }
    }
    return null;
  }

  /** "No desk over 300": the thing in between is still to be read. */
  static int start(Reading reading, Cue negation, int limit) {
    return limit > 0 && limited(reading, limit - 1, limit) ? limit : negation.start();
  }

  /** "No desk over 300" limits desks: the thing stands right before the limit. */
  private static boolean limited(Reading reading, int token, int limit) {
    return reading.matches.stream()
        .filter(m -> m.start() <= token && token < m.end() && m.end() == limit)
        .anyMatch(m -> Scope.types(reading, m));
  }

  /** "No desk over 300" rules out desks: a thing in between takes the negation. */
  private static boolean named(Reading reading, int token) {
    return reading.matches.stream()
            .anyMatch(m -> m.similarity() == 1 && m.start() <= token && token < m.end())
        && reading.mentions.stream().noneMatch(m -> m.start() <= token && token < m.end());
  }

  static Bounds.Kind opposite(Bounds.Kind kind) {
    return switch (kind) {
      case AT_MOST, BELOW -> Bounds.Kind.AT_LEAST;
      case AT_LEAST -> Bounds.Kind.AT_MOST;
      case ABOUT, BUDGET_ABOUT, EXACTLY, NONE -> kind;
    };
  }

  /** "Over 300 is out": the bound is the other way round. */
  static @Nullable Cue refused(Reading reading, Quantity quantity) {
    return reading
        .cues(CueKind.REFUSED)
        .filter(c -> c.start() >= quantity.end() && Bounds.follows(reading, quantity, c))
        .findFirst()
        .orElse(null);
  }
}
