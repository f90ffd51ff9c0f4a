package dev.handful.understanding.local;

import org.jspecify.annotations.Nullable;

/** What was watched or read already and need not be suggested again. */
final class Seen {
  private Seen() {}

  /** "I've seen Heat", "already watched the first two"; never "I haven't seen it". */
  static @Nullable Cue before(Reading reading, int start, Reference reference) {
    return reading
        .cues(CueKind.SEEN)
        .filter(c -> c.start() >= start && c.end() <= reference.start())
        .filter(c -> reference.start() - c.end() <= 2 && reading.free(c.start(), c.end()))
        .filter(c -> !Scope.negated(reading, c.start()) && !reading.asks(c.start()))
        .findFirst()
        .orElse(null);
  }

  /** "I saw Heat and loved it" asks for more of it. */
  static boolean fondly(Reading reading, Reference reference) {
    return reading.cueWithin(
            CueKind.FOND, reference.start(), reading.sentenceEnd(reference.start()))
        != null;
  }
}
