package dev.handful.understanding.local;

import dev.handful.dialogue.Strength;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a wish must hold or would be nice: "ideally white", "it has to be white", "if possible".
 */
final class Strengths {
  private static final Set<String> TURN = Set.of("but", "however", "though", "although");

  private Strengths() {}

  /**
   * The nearest such word before the wish decides, else one after it that belongs to no later wish;
   * a wish without any must hold.
   */
  static Strength of(Reading reading, int start) {
    int from = from(reading, start);
    int to = to(reading, start);
    var before =
        reading.cues.stream()
            .filter(c -> decides(reading, c) && c.start() >= from && c.end() <= start)
            .filter(c -> !done(reading, c, start))
            .max(Comparator.comparingInt(Cue::start))
            .orElse(null);
    if (before != null) {
      return strength(before);
    }
    var after =
        reading.cues.stream()
            .filter(c -> decides(reading, c) && c.start() > start && c.end() <= to)
            .filter(c -> !opensAnother(reading, c))
            .findFirst()
            .orElse(null);
    if (after != null) {
      return strength(after);
    }
    boolean praised = reading.cues(CueKind.PRAISE).anyMatch(c -> follows(reading, start, c));
    if (praised) {
      return Strength.NICE;
    }
    return aside(reading, from, to) == null ? Strength.MUST : Strength.NICE;
  }

  /**
   * "I love hiking and need waterproof boots": what is loved is said before the new wish begins.
   */
  private static boolean done(Reading reading, Cue cue, int start) {
    return reading
        .cues(CueKind.SEEK)
        .filter(seek -> seek.start() >= cue.end() && seek.end() <= start)
        .anyMatch(
            seek ->
                IntStream.range(cue.end(), seek.start())
                    .anyMatch(token -> begins(reading, token, seek.start())));
  }

  /** "Green is nice". */
  private static boolean follows(Reading reading, int start, Cue cue) {
    return reading.matches.stream().anyMatch(m -> m.start() == start && m.end() == cue.start());
  }

  private static boolean decides(Reading reading, Cue cue) {
    return cue.is(CueKind.MUST) || cue.is(CueKind.NICE) && reading.free(cue.start(), cue.end());
  }

  private static Strength strength(Cue cue) {
    return cue.is(CueKind.MUST) ? Strength.MUST : Strength.NICE;
  }

  /** "Ideally light but it must be waterproof": each side of "but" stands for itself. */
  private static int from(Reading reading, int start) {
    int from = reading.clauseStart(start);
    int at = start;
    while (at > from && !TURN.contains(reading.surfaces.get(at - 1))) {
      at--;
    }
    return at;
  }

  private static int to(Reading reading, int start) {
    int to = reading.clauseEnd(start);
    int at = start;
    while (at < to && !TURN.contains(reading.surfaces.get(at))) {
      at++;
    }
    return at;
  }

  /**
   * "Waterproof and ideally blue": the word belongs to what follows; "red or maybe blue" to both.
   */
  private static boolean opensAnother(Reading reading, Cue cue) {
    boolean choice = cue.start() > 0 && reading.surfaces.get(cue.start() - 1).equals("or");
    int end = cue.end();
    int clause = reading.clauseEnd(cue.start());
    return !choice
        && (begins(reading, end, clause)
            || end < clause && reading.stop(end) && begins(reading, end + 1, clause));
  }

  private static boolean begins(Reading reading, int token, int end) {
    return token < end
        && (reading.matches.stream().anyMatch(m -> m.start() == token)
            || reading.mentions.stream().anyMatch(m -> m.start() == token)
            || reading.grades.stream().anyMatch(g -> g.start() == token)
            || reading.quantities.stream().anyMatch(q -> q.start() == token));
  }

  /** "Ideally, white" and "white, if possible": the pause splits the two. */
  private static @Nullable Cue aside(Reading reading, int from, int to) {
    return reading
        .cues(CueKind.NICE)
        .filter(
            c ->
                from > 0
                        && !reading.sentenceBefore(from)
                        && c.end() == from
                        && reading.clauseStart(c.start()) == c.start()
                    || to < reading.size()
                        && !reading.sentenceBefore(to)
                        && c.start() == to
                        && reading.clauseEnd(c.start()) == c.end())
        .findFirst()
        .orElse(null);
  }
}
