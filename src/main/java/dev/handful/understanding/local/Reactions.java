package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import java.util.Set;

/** Whether a kind of thing is spoken of as one that is shown: "forget the armchair". */
final class Reactions {
  private static final Set<CueKind> BEFORE =
      Set.of(CueKind.ACCEPT, CueKind.FORGET, CueKind.REJECT, CueKind.MORE_LIKE);
  private static final Set<CueKind> AFTER = Set.of(CueKind.PRAISE, CueKind.CRITICISM);
  private static final int NEAR = 2;

  private Reactions() {}

  static boolean near(Reading reading, Match match) {
    int from = reading.clauseStart(match.start());
    boolean before =
        reading.cues.stream()
            .filter(c -> BEFORE.stream().anyMatch(c::is))
            .anyMatch(
                c ->
                    c.start() >= from
                        && c.end() <= match.start()
                        && match.start() - c.end() < NEAR);
    boolean after =
        reading.cues.stream()
            .filter(c -> AFTER.stream().anyMatch(c::is))
            .anyMatch(c -> c.start() == match.end() && c.end() - c.start() > 1);
    return before || after;
  }
}
