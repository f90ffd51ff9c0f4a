package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;

/**
 * "A jacket for winter hikes", "a housewarming present", "she likes camping": what a thing is for
 * ranks; "must" and "a hiking jacket" make it exclude.
 */
final class Purposes {
  private Purposes() {}

  /** Whether the words from this token on are what a thing can be for. */
  static boolean at(Reading reading, int token) {
    return reading.matches.stream()
        .filter(m -> m.start() == token)
        .flatMap(m -> m.entries().stream())
        .anyMatch(e -> e instanceof LexiconEntry.ValueOf v && reading.purpose(v.attribute()));
  }

  /** Whether the words name a purpose that only ranks. */
  static boolean named(Reading reading, Match match, String attribute) {
    int from = reading.clauseStart(match.start());
    int to = reading.clauseEnd(match.start());
    if (!reading.purpose(attribute) || reading.cueWithin(CueKind.MUST, from, to) != null) {
      return false;
    }
    boolean ofKind =
        reading.matches.stream().anyMatch(m -> m.start() == match.end() && Scope.types(reading, m));
    return !ofKind && !attribute.equals(reading.asked());
  }
}
