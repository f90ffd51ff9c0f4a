package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.stream.IntStream;

/**
 * "Or black", "black would also be fine": added to what was asked for before, not instead of it.
 */
final class Additions {
  private static final int NEAR = 2;

  private Additions() {}

  /** The wish with the earlier values of the attribute, when the words add to them. */
  static Wanted joined(Reading reading, Match match, String attribute, Wanted wanted) {
    return adds(reading, match)
        ? reading.state.constraints().stream()
            .filter(c -> c.attribute().equals(attribute) && c.polarity() == Polarity.WANT)
            .filter(c -> c.wanted() instanceof Wanted.Values)
            .map(c -> Wishes.join(c.wanted(), wanted))
            .findFirst()
            .orElse(wanted)
        : wanted;
  }

  /** "White would be ok too" where nothing was asked for: allowed, not asked for. */
  static boolean allowed(Reading reading, Match match) {
    return reading.cueWithin(
            CueKind.ALSO_FINE, reading.clauseStart(match.start()), reading.clauseEnd(match.start()))
        != null;
  }

  /** "And Morgan Freeman": besides the one before, unless it asks "and in blue?". */
  private static boolean joins(Reading reading, Match match) {
    int before = match.start();
    return before > 0
        && before <= NEAR
        && IntStream.range(0, before)
            .allMatch(t -> reading.in(CueKind.ADDITION, t) || reading.in(CueKind.WITH, t))
        && reading.in(CueKind.ADDITION, 0)
        && !reading.asks(match.start())
        && match.end() == reading.clauseEnd(match.start());
  }

  private static boolean adds(Reading reading, Match match) {
    int from = reading.clauseStart(match.start());
    boolean opens = reading.surfaces.getFirst().equals("or") && from == 0;
    return opens || joins(reading, match) || allowed(reading, match);
  }
}
