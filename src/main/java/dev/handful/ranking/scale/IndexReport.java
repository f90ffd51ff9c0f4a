package dev.handful.ranking.scale;

import dev.handful.evaluation.Quantiles;
import java.util.List;
import java.util.Locale;

/**
 * What an index of that size costs. Times in seconds unless said otherwise.
 *
 * @param steps of loading, in their order
 * @param searches hybrid queries, from the widest filter to the narrowest
 * @param calls other questions to the index
 */
public record IndexReport(
    int items,
    int embedded,
    int derived,
    List<Step> steps,
    List<Search> searches,
    List<Call> calls) {

  /**
   * One step of loading.
   *
   * @param wall seconds on the clock
   * @param cpu seconds of all threads
   * @param heap megabytes in use after it, garbage collected
   */
  public record Step(String name, double wall, double cpu, long heap) {}

  /**
   * Hybrid queries under filters of one selectivity.
   *
   * @param share of the items that the filter leaves, on average
   * @param millis of one query with both signals
   * @param dense of one query with the dense signal only
   * @param recall share of the ten nearest items among the first ten of the dense signal
   */
  public record Search(double share, Quantiles millis, Quantiles dense, double recall) {}

  /** Facets, counts and extremes, in milliseconds. */
  public record Call(String name, Quantiles millis) {}

  /** For people. */
  public String text() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d items; %,d texts embedded, %,d vectors derived%n%n%-12s %8s %8s %9s%n",
            items,
            embedded,
            derived,
            "step",
            "s",
            "CPU s",
            "heap MB"));
    for (var step : steps) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %8.1f %8.1f %,9d%n",
              step.name(),
              step.wall(),
              step.cpu(),
              step.heap()));
    }
    text.append(
        String.format(
            "%n%-12s %9s %9s %9s %9s %9s%n",
            "filter left", "hybrid ms", "p99", "dense ms", "p99", "recall@10"));
    for (var search : searches) {
      text.append(
          String.format(
              Locale.ROOT,
              "%10.2f %% %9.2f %9.2f %9.2f %9.2f %9.4f%n",
              100 * search.share(),
              search.millis().median(),
              search.millis().p99(),
              search.dense().median(),
              search.dense().p99(),
              search.recall()));
    }
    text.append(String.format("%n%-24s %9s %9s%n", "call", "ms", "p99"));
    for (var call : calls) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s %9.2f %9.2f%n",
              call.name(),
              call.millis().median(),
              call.millis().p99()));
    }
    return text.toString();
  }
}
