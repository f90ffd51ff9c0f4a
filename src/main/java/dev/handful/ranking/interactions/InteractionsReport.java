package dev.handful.ranking.interactions;

import dev.handful.evaluation.Share;
import java.util.List;

/**
 * What one run found.
 *
 * @param films of the catalogue, and how many of them anybody rated
 * @param teaching people whose likes were learned from
 * @param chosen what did best on the choosing part
 * @param tried every setting of the choosing part
 * @param rows the reporting part
 */
public record InteractionsReport(
    long seed,
    int films,
    int rated,
    int teaching,
    Setting chosen,
    List<Tried> tried,
    List<Row> rows,
    double medianMillis) {

  /** Weights of the signals and the shrinkage of the cosine. */
  public record Setting(double related, double popular, double shrinkage) {}

  /** A setting and its hits among five on the choosing part. */
  public record Tried(Setting setting, Share hit) {}

  /**
   * One way of ranking.
   *
   * @param hit the wanted film among the first five, everybody's likes known
   * @param cold the same, the wanted film's interactions withheld
   * @param lower cold films ranked lower than without the signal
   * @param higher cold films ranked higher
   */
  public record Row(String name, Share hit, Share cold, int lower, int higher) {}
}
