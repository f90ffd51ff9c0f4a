package dev.handful.understanding.local;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.catalogue.LexiconEntry.ValueOf;

/**
 * A last name is mended towards people of whom the catalogue has several things: "Spielburg" is
 * Spielberg, "Godard" is likelier someone who is not here than a man of one film.
 */
final class Surnames {
  private static final int KNOWN = 2;

  private Surnames() {}

  /** Whether the match is a mended last name of someone hardly known here. */
  static boolean doubtful(Match match, Catalogue catalogue) {
    return match.similarity() < 1
        && match.end() - match.start() == 1
        && !match.entries().isEmpty()
        && match.entries().stream().allMatch(entry -> obscure(entry, catalogue));
  }

  private static boolean obscure(LexiconEntry entry, Catalogue catalogue) {
    return entry instanceof ValueOf value
        && value.named().size() == 1
        && value.stems().size() == 1
        && value.named().getFirst().contains(" ")
        && catalogue.columns().having(value.attribute(), value.named()).size() < KNOWN;
  }
}
