package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "White is out", "black? No.", "polyester-free": what refuses a value right after it. */
final class RefusedAfter {
  private static final List<String> PLURAL = List.of("are", "arent", "wont", "dont", "can");

  private RefusedAfter() {}

  /** The words that refuse what starts here, or null: "white is out". */
  static @Nullable Cue find(Reading reading, int start) {
    var match = reading.matches.stream().filter(m -> m.start() == start).findFirst().orElse(null);
    int end = end(reading, start);
    var cue = refusal(reading, end);
    if (cue == null) {
      cue = deniedAside(reading, end);
    }
    if (cue == null && match != null) {
      cue = refusedTogether(reading, end);
    }
    // "Not waterproof is a deal-breaker" wants it waterproof.
    return cue != null && Scope.negationBefore(reading, start) == null ? cue : null;
  }

  /** Whether words that refuse come right after, whatever they refuse. */
  static boolean said(Reading reading, int start) {
    return refusal(reading, end(reading, start)) != null;
  }

  /** Where the catalogue's words, or the attribute's name, that start here end. */
  private static int end(Reading reading, int start) {
    return Stream.concat(
            reading.matches.stream().filter(m -> m.start() == start).map(Match::end),
            reading.mentions.stream().filter(m -> m.start() == start).map(Mention::end))
        .findFirst()
        .orElse(start + 1);
  }

  /** "Black? No.", "leather - nope": an answer of one's own, and nothing else in it. */
  private static @Nullable Cue deniedAside(Reading reading, int end) {
    return reading
        .cues(CueKind.DENY)
        .filter(c -> c.start() == end && reading.pauseBefore(end) && reading.gapBefore(end, '?'))
        .filter(c -> c.end() == reading.clauseEnd(end))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Cue refusal(Reading reading, int start) {
    return reading
        .cues(CueKind.REFUSED)
        .filter(c -> c.start() == start && (!c.is(CueKind.WITHOUT) || Scope.frees(reading, c)))
        .findFirst()
        .orElse(null);
  }

  /** "Red and black are out": a plural refuses the whole list before it. */
  private static @Nullable Cue refusedTogether(Reading reading, int end) {
    int at = end;
    while (at < reading.size() && !reading.sentenceBefore(at)) {
      boolean joined = List.of("and", "or").contains(reading.surfaces.get(at));
      int next = joined ? at + 1 : at;
      var listed = reading.matches.stream().filter(m -> m.start() == next).findFirst().orElse(null);
      if (listed == null || !joined && !reading.pauseBefore(next)) {
        var cue = at > end && !joined ? refusal(reading, at) : null;
        return cue != null && PLURAL.contains(reading.surfaces.get(cue.start())) ? cue : null;
      }
      at = listed.end();
    }
    return null;
  }
}
