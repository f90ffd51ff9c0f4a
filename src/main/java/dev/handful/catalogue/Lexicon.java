package dev.handful.catalogue;

import java.util.List;

/**
 * The words of a catalogue: attribute values, attribute names with synonyms, item titles; all
 * matched on stems so that "bookcases" finds "bookcase". Built once per generation.
 */
public interface Lexicon {

  /**
   * One match in a text.
   *
   * @param start first token, inclusive
   * @param end last token, exclusive
   * @param entries everything the phrase can mean; never empty
   * @param similarity 1 for an exact stem match, below 1 when a spelling mistake was mended
   */
  record Match(int start, int end, List<LexiconEntry> entries, double similarity) {
    public Match {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Longest matches over the stems of a text, left to right, not overlapping.
   *
   * @param stems one stem per token, as {@code language.Words} gives them
   */
  List<Match> match(List<String> stems);

  /**
   * Items whose whole title these stems are, also where that is an everyday word ("Up", "Heat");
   * for places in a sentence that ask for a title. Without a leading article as well.
   */
  default List<ItemId> titled(List<String> stems) {
    return List.of();
  }

  /** Whether any item's title, description or values contain this stem. */
  boolean knows(String stem);

  /**
   * Whether a value contains this stem. A word of titles and descriptions only may be mentioned in
   * passing: a mug that "fits the holder of a bicycle" makes no bicycle.
   */
  default boolean names(String stem) {
    return knows(stem);
  }
}
