package dev.handful.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was asked for and not found, in conversations that began on these days (UTC), most asked
 * first.
 *
 * @param held rows of words that only one conversation has said, and that are therefore not here
 */
public record NotFoundReport(
    String catalogue, LocalDate from, LocalDate to, int conversations, List<Row> rows, int held) {

  public NotFoundReport {
    rows = List.copyOf(rows);
  }

  /**
   * One thing.
   *
   * @param kind absent, no-match, in-the-way, unknown
   * @param words as most said it; wishes in the catalogue's words
   * @param conversations how many asked for it
   * @param givenUp of what was in the way: how many then gave it up
   * @param examples ids of some of the conversations, the latest first
   */
  public record Row(
      String kind,
      String words,
      int conversations,
      int givenUp,
      Instant last,
      List<String> examples) {
    public Row {
      examples = List.copyOf(examples);
    }
  }
}
