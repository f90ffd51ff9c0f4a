package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words around a value make of it: negated or not, must or nice, asked for elsewhere. */
final class Scope {
  private static final int FAR = 7;

  private Scope() {}

  /**
   * Whether a negation reaches the words from {@code start} on. It reaches over a list ("no red or
   * blue"), not over a pause, "but", or a new wish.
   */
  static boolean negated(Reading reading, int start) {
    return negation(reading, start) != null;
  }

  /** The negation that reaches these words, or null. */
  static @Nullable Cue negation(Reading reading, int start) {
    if (limited(reading, start)) {
      return null;
    }
    var refused = RefusedAfter.find(reading, start);
    return refused == null && !RefusedAfter.said(reading, start)
        ? negationBefore(reading, start)
        : refused;
  }

  /** "No desk over 300" wants a desk: it is the limit that is negated. */
  private static boolean limited(Reading reading, int start) {
    return reading.matches.stream()
        .filter(m -> m.start() == start)
        .anyMatch(m -> limitAt(reading, m.end()) && types(reading, m));
  }

  private static boolean limitAt(Reading reading, int token) {
    var words =
        reading.cues.stream()
            .filter(c -> c.start() == token && (c.is(CueKind.AT_MOST) || c.is(CueKind.AT_LEAST)))
            .map(Cue::end);
    var than =
        reading.grades.stream()
            .filter(g -> g.start() == token && g.degree() == Grade.Degree.COMPARATIVE)
            .map(g -> g.end() + 1);
    return Stream.concat(words, than)
        .anyMatch(end -> reading.quantities.stream().anyMatch(q -> q.start() == end));
  }

  /** Whether the words can name a kind of thing. */
  static boolean types(Reading reading, Match match) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    return match.entries().stream()
        .anyMatch(e -> e instanceof LexiconEntry.ValueOf v && types.contains(v.attribute()));
  }

  /** "Polyester-free", "PFAS free": not "a free table". */
  static boolean frees(Reading reading, Cue cue) {
    if (!cue.is(CueKind.WITHOUT)) {
      return false;
    }
    boolean kind =
        reading.matches.stream().anyMatch(m -> m.end() == cue.start() && types(reading, m));
    return reading.glued(cue.start())
        || cue.end() == reading.clauseEnd(cue.start())
            && cue.start() > 0
            && !kind
            && !reading.stop(cue.start() - 1);
  }

  /** The words that say that this need not be, or null: "it doesn't have to be white". */
  static @Nullable Cue optional(Reading reading, int start) {
    return reading
        .cues(CueKind.OPTIONAL)
        .filter(c -> c.end() <= start && c.end() >= reading.clauseStart(start))
        .filter(c -> IntStream.range(c.end(), start).allMatch(reading::stop))
        .findFirst()
        .orElse(null);
  }

  static @Nullable Cue negationBefore(Reading reading, int start) {
    int token = start;
    while (token > 0 && start - token < FAR) {
      if (reading.sentenceBefore(token)
          || (reading.pauseBefore(token) && !listGoesOn(reading, token))) {
        return null;
      }
      token--;
      var cue = cueAt(reading, token);
      if (cue == null) {
        continue;
      }
      if (reading.surfaces.get(token).equals("but") && anyBefore(reading, token)) {
        return cue;
      }
      if (cue.is(CueKind.EXCEPT_OF_ANY)) {
        return ofAny(reading, cue) ? cue : null;
      }
      if (cue.end() < start && reading.surfaces.get(token).equals("non")) {
        return null; // "a non-white desk" is a desk
      }
      if (cue.is(CueKind.EXCEPT) || cue.is(CueKind.NEGATION)) {
        return partOfGrade(reading, cue) ? null : cue;
      }
      if (cue.is(CueKind.BREAK) || cue.is(CueKind.SEEK) || limits(reading, cue)) {
        return null;
      }
    }
    return null;
  }

  /** "Not over 50" is a limit; "not from Italy" is none. */
  private static boolean limits(Reading reading, Cue cue) {
    return (cue.is(CueKind.AT_MOST) || cue.is(CueKind.AT_LEAST))
        && (reading.quantities.stream().anyMatch(q -> q.start() == cue.end())
            || !reading.surfaces.get(cue.start()).equals("from"));
  }

  /** "Any chair but a red one"; "any chair, but in red" wants red. */
  private static boolean anyBefore(Reading reading, int but) {
    int from = reading.clauseStart(but);
    boolean any =
        reading
            .cues(CueKind.ANY)
            .anyMatch(c -> c.start() >= from && c.end() <= but && but - c.end() <= 2);
    boolean in = but + 1 < reading.size() && reading.surfaces.get(but + 1).equals("in");
    return any && !in;
  }

  /** "Any colour but red" rules red out; "the second one but in red" wants it. */
  private static boolean ofAny(Reading reading, Cue cue) {
    return cue.start() > 0 && reading.in(CueKind.ANY, cue.start() - 1);
  }

  /** "not too heavy and white": that negation belongs to the adjective. */
  private static boolean partOfGrade(Reading reading, Cue cue) {
    return reading.grades.stream().anyMatch(g -> g.start() <= cue.start() && cue.start() < g.end());
  }

  /** The cue that the token belongs to, or null. */
  static @Nullable Cue cueAt(Reading reading, int token) {
    return reading.cues.stream()
        .filter(c -> c.start() <= token && token < c.end())
        .findFirst()
        .orElse(null);
  }

  /**
   * "not red, black or white": the comma is inside a list when "or" follows and no new word starts.
   */
  private static boolean listGoesOn(Reading reading, int token) {
    if (reading.sentenceBefore(token)) {
      return false;
    }
    boolean valueBefore = reading.matches.stream().anyMatch(m -> m.end() == token);
    int end = reading.sentenceEnd(token);
    for (int at = token; at < end; at++) {
      int here = at;
      boolean inValue = reading.matches.stream().anyMatch(m -> m.start() <= here && here < m.end());
      boolean or = reading.surfaces.get(at).equals("or") || reading.surfaces.get(at).equals("nor");
      if (or) {
        return valueBefore;
      }
      if (!inValue) {
        return false;
      }
    }
    return false;
  }

  /** "for my sofa", "next to the bed": the thing is where it goes, not what is wanted. */
  static boolean context(Reading reading, int start) {
    int from = Math.max(reading.clauseStart(start), start - 2);
    return reading
        .cues(CueKind.CONTEXT)
        .anyMatch(
            c ->
                c.end() >= from
                    && c.end() <= start
                    && betweenIsPlain(reading, c.end(), start)
                    && !paidFor(reading, c)
                    && reading.cues(CueKind.RECOMMEND).noneMatch(r -> r.end() == c.start()));
  }

  /** "I've got 500 for a desk": what the money is for is wanted. */
  private static boolean paidFor(Reading reading, Cue cue) {
    return reading.surfaces.get(cue.start()).equals("for")
        && reading.quantities.stream().anyMatch(q -> q.end() == cue.start() && q.unit() == null);
  }

  private static boolean betweenIsPlain(Reading reading, int from, int to) {
    return to - from <= 1;
  }
}
