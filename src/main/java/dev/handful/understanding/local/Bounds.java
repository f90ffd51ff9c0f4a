package dev.handful.understanding.local;

import dev.handful.dialogue.Direction;
import dev.handful.language.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an amount is a limit: the words before and after it, "no wider than", "fits a niche". */
final class Bounds {
  private static final int BEFORE = 5;
  private static final int AFTER = 2;

  /** How an amount bounds its attribute. */
  enum Kind {
    AT_MOST,
    /** "Narrower than 80": less than that, and not that. */
    BELOW,
    AT_LEAST,
    ABOUT,
    /** "I can spend about 500": a limit, not sharp. */
    BUDGET_ABOUT,
    EXACTLY,
    NONE
  }

  /** The kind of bound, and all words that make it, the amount included. */
  record Bound(Kind kind, int start, int end, boolean stated) {}

  Bound of(Reading reading, Quantity quantity) {
    var spent = spent(reading, quantity);
    var after = after(reading, quantity);
    var before = before(reading, quantity);
    int start = quantity.start();
    int end = quantity.end();
    var kind = Kind.NONE;
    if (after != null) {
      kind = after.kind();
      end = after.end();
    }
    if (before != null && !opensRange(reading, before, quantity)) {
      start = before.start();
      kind = kind == Kind.NONE || kind == Kind.ABOUT ? before.kind() : kind;
    }
    var refused = Flips.refused(reading, quantity);
    if (refused != null && kind == (before == null ? null : before.kind())) {
      kind = Flips.opposite(kind);
      end = Math.max(end, refused.end());
    }
    var fit = fit(reading, quantity);
    if (fit != null
        && (kind == Kind.NONE || kind == Kind.ABOUT || kind == Kind.EXACTLY)
        && quantity.form() == Quantity.Form.SINGLE) {
      return new Bound(Kind.AT_MOST, Math.min(start, fit.start()), Math.max(end, fit.end()), true);
    }
    if (spent != null) {
      start = Math.min(start, spent.start());
      end = Math.max(end, spent.end());
      kind = kind == Kind.ABOUT ? Kind.BUDGET_ABOUT : kind;
    }
    return new Bound(kind, start, end, kind != Kind.NONE || spent != null);
  }

  /** "From 120 to 140": the word belongs to the range. */
  private static boolean opensRange(Reading reading, Found before, Quantity quantity) {
    return quantity.form() == Quantity.Form.RANGE
        && before.end() == quantity.start()
        && reading.surfaces.get(before.start()).equals("from");
  }

  private record Found(Kind kind, int start, int end) {}

  private static @Nullable Found before(Reading reading, Quantity quantity) {
    int from = Math.max(reading.clauseStart(quantity.start()), quantity.start() - BEFORE);
    var compared = compared(reading, quantity, from);
    if (compared != null) {
      return compared;
    }
    for (int token = quantity.start() - 1; token >= from; token--) {
      var cue = endingAt(reading, token + 1);
      var kind = cue == null ? null : kindBefore(cue);
      if (kind != null && kind == Kind.AT_LEAST && atMostFrom(reading, cue, quantity)) {
        continue;
      }
      if (kind != null) {
        var negation = Flips.negation(reading, cue.start());
        if (negation == null) {
          return new Found(kind, cue.start(), cue.end());
        }
        return new Found(
            Flips.opposite(kind), Flips.start(reading, negation, cue.start()), cue.end());
      }
      if (!passes(reading, token)) {
        return null;
      }
    }
    return null;
  }

  /** "from" is a lower bound only right before its number: not in "from chairs under 50". */
  private static boolean atMostFrom(Reading reading, Cue cue, Quantity quantity) {
    return reading.surfaces.get(cue.start()).equals("from") && cue.end() != quantity.start();
  }

  /** "wider than 60", "no wider than 60", "less wide than 60". */
  private static @Nullable Found compared(Reading reading, Quantity quantity, int from) {
    for (var grade : reading.grades) {
      boolean than =
          grade.degree() == Grade.Degree.COMPARATIVE
              && grade.start() >= from
              && grade.end() < quantity.start()
              && !reading.in(CueKind.AT_MOST, grade.start())
              && !reading.in(CueKind.AT_LEAST, grade.start())
              && reading.surfaces.subList(grade.end(), quantity.start()).contains("than");
      if (than) {
        var negation = Flips.negation(reading, grade.start());
        boolean less = grade.direction() == Direction.LESS;
        var kind = less ? Kind.AT_MOST : Kind.AT_LEAST;
        return negation == null
            ? new Found(less ? Kind.BELOW : kind, grade.start(), quantity.start())
            : new Found(
                Flips.opposite(kind),
                Flips.start(reading, negation, grade.start()),
                quantity.start());
      }
    }
    return null;
  }

  private static @Nullable Cue endingAt(Reading reading, int end) {
    return reading.cues.stream().filter(c -> c.end() == end).findFirst().orElse(null);
  }

  private static @Nullable Kind kindBefore(Cue cue) {
    if (cue.is(CueKind.AT_MOST)) {
      return Kind.AT_MOST;
    }
    if (cue.is(CueKind.AT_LEAST)) {
      return Kind.AT_LEAST;
    }
    if (cue.is(CueKind.ABOUT)) {
      return Kind.ABOUT;
    }
    if (cue.is(CueKind.OR_LESS)) {
      return Kind.AT_MOST;
    }
    if (cue.is(CueKind.OR_MORE)) {
      return Kind.AT_LEAST;
    }
    return cue.is(CueKind.EXACTLY) ? Kind.EXACTLY : null;
  }

  /** Words a bound may stand away from its number: "at most a width of 60". */
  private static boolean passes(Reading reading, int token) {
    boolean mention =
        reading.mentions.stream().anyMatch(m -> m.start() <= token && token < m.end());
    boolean budget = reading.in(CueKind.BUDGET, token) || reading.in(CueKind.FIT, token);
    boolean amount =
        reading.quantities.stream().anyMatch(q -> q.start() <= token && token < q.end());
    return !amount && (mention || budget || reading.stop(token));
  }

  private static @Nullable Found after(Reading reading, Quantity quantity) {
    if (reading.plusAfter(quantity.end())) {
      return new Found(Kind.AT_LEAST, quantity.start(), quantity.end());
    }
    int limit = Math.min(reading.size(), quantity.end() + AFTER + 1);
    for (var cue : reading.cues) {
      boolean near =
          cue.start() >= quantity.end() && cue.start() < limit && follows(reading, quantity, cue);
      if (near && cue.is(CueKind.OR_LESS)) {
        return new Found(Kind.AT_MOST, quantity.start(), cue.end());
      }
      if (near && cue.is(CueKind.OR_MORE)) {
        return new Found(Kind.AT_LEAST, quantity.start(), cue.end());
      }
      if (near && cue.is(CueKind.OR_SO)) {
        return new Found(Kind.ABOUT, quantity.start(), cue.end());
      }
    }
    return null;
  }

  /** Only attribute words may stand between: "62 cm wide at most"; a new number takes the cue. */
  static boolean follows(Reading reading, Quantity quantity, Cue cue) {
    for (int token = quantity.end(); token < cue.start(); token++) {
      if (!passes(reading, token)) {
        return false;
      }
    }
    int end = cue.end();
    boolean next =
        reading.quantities.stream().anyMatch(q -> q.start() == end && !reading.pauseBefore(end));
    return !next && !reading.sentenceBefore(cue.start());
  }

  private static @Nullable Cue spent(Reading reading, Quantity quantity) {
    if (quantity.unit() != null && quantity.currencies().isEmpty()) {
      return null;
    }
    return within(reading, CueKind.BUDGET, quantity);
  }

  /** "Fits a niche 62 cm wide", "the space is 62 cm": the thing must be smaller. */
  private static @Nullable Cue fit(Reading reading, Quantity quantity) {
    boolean space = quantity.currencies().isEmpty() && !people(reading, quantity);
    return space ? within(reading, CueKind.FIT, quantity) : null;
  }

  /** "It has to fit 4 people": what people fit into must be larger, not smaller. */
  private static boolean people(Reading reading, Quantity quantity) {
    int next = quantity.end();
    boolean counted = next < reading.size() && Vocabulary.person(reading.surfaces.get(next));
    boolean asked =
        quantity.unit() == null
            && reading
                .vocabulary
                .people()
                .filter(a -> a.name().equals(reading.asked()))
                .isPresent();
    return counted || asked;
  }

  /** Whether the amount is of a space that the thing must go into. */
  boolean fits(Reading reading, Quantity quantity) {
    return fit(reading, quantity) != null;
  }

  private static @Nullable Cue within(Reading reading, CueKind kind, Quantity quantity) {
    int from = reading.clauseStart(quantity.start());
    int to = reading.clauseEnd(quantity.start());
    List<Cue> cues = reading.cues(kind).filter(c -> c.start() >= from && c.end() <= to).toList();
    return cues.isEmpty() ? null : cues.getFirst();
  }
}
