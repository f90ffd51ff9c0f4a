package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;

/** "A jacket for winter hikes": what a thing is for ranks; only "must" makes it exclude. */
final class Purposes {
  private Purposes() {}

  /** Whether the words from this token on are what a thing can be for. */
  static boolean at(Reading reading, int token) {
    return reading.matches.stream()
        .filter(m -> m.start() == token)
        .flatMap(m -> m.entries().stream())
        .anyMatch(e -> e instanceof LexiconEntry.ValueOf v && reading.purpose(v.attribute()));
  }

  /** Whether the words name a purpose after "for" or before "gift". */
  static boolean named(Reading reading, Match match, String attribute) {
    int from = reading.clauseStart(match.start());
    int to = reading.clauseEnd(match.start());
    if (!reading.purpose(attribute) || reading.cueWithin(CueKind.MUST, from, to) != null) {
      return false;
    }
    if (match.end() < reading.size()
        && reading.vague(match.end())
        && !reading.pauseBefore(match.end())) {
      return true; // "a housewarming present"
    }
    for (int token = match.start() - 1; token >= from; token--) {
      int here = token;
      if (reading.surfaces.get(token).equals("for")) {
        return true;
      }
      boolean plain =
          reading.stop(token)
              || reading.matches.stream().anyMatch(m -> m.start() <= here && here < m.end())
              || reading.grades.stream().anyMatch(g -> g.start() <= here && here < g.end());
      if (!plain) {
        return false;
      }
    }
    return false;
  }
}
