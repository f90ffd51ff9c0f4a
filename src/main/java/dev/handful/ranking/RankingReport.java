package dev.handful.ranking;

import dev.handful.evaluation.Share;
import java.util.List;
import java.util.Map;

/**
 * Recall of one run.
 *
 * @param all per cut-off, over all labels; titles named earlier stay in the list
 * @param novel per cut-off, over labels not named earlier; titles named earlier are dropped
 * @param unreachable novel labels that no list had: taken for a title named earlier, or found by no
 *     signal
 * @param without signals left out
 */
public record RankingReport(
    String set,
    int turns,
    Map<Integer, Share> all,
    Map<Integer, Share> novel,
    int unreachable,
    double medianMillis,
    List<String> without,
    List<Ranked> ranked) {

  /**
   * One label.
   *
   * @param rank among all items, first = 1; 0 = not found
   * @param novelRank among items not named earlier; 0 = not found, -1 = the label is not novel
   */
  public record Ranked(String dialogue, String label, int rank, int novelRank) {}
}
