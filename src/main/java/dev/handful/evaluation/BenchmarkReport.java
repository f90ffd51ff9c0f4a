package dev.handful.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turn times: from sending a message on the socket to its {@code turn.final}, in milliseconds.
 *
 * @param warmUpFailures why conversations of the warm-up ended early; not part of the runs
 * @param runs one per level of concurrency
 */
public record BenchmarkReport(
    String server,
    String catalogue,
    int warmUp,
    int processors,
    List<String> warmUpFailures,
    List<Run> runs) {

  /**
   * One level.
   *
   * @param conversations at once
   * @param byTurn "all", "first" and "second" message of a conversation
   * @param byStage what the steps of a turn took by the server's own metrics; empty when it shows
   *     none
   */
  record Run(
      int conversations,
      double turnsPerSecond,
      Map<String, Quantiles> byTurn,
      Map<String, StageScrape.Stage> byStage,
      List<String> failures) {

    Run with(Map<String, StageScrape.Stage> stages) {
      return new Run(conversations, turnsPerSecond, byTurn, stages, failures);
    }
  }

  /** Whether every turn was answered. */
  public boolean complete() {
    return runs.stream().allMatch(run -> run.failures().isEmpty());
  }

  /** The table. */
  public String text() {
    StringBuilder page =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "message sent -> turn.final over WebSocket, ms; %d processors, %d turns of warm-up%n",
                processors,
                warmUp));
    warmUpFailures.forEach(why -> page.append("failed in the warm-up: " + why + "\n"));
    page.append("at once  turn    count   median      p90      p99      max  turns/s\n");
    for (Run run : runs) {
      run.byTurn()
          .forEach(
              (turn, ms) ->
                  page.append(
                      String.format(
                          Locale.ROOT,
                          "%-8d %-7s %5d %8.1f %8.1f %8.1f %8.1f %8s%n",
                          run.conversations(),
                          turn,
                          ms.count(),
                          ms.median(),
                          ms.p90(),
                          ms.p99(),
                          ms.max(),
                          turn.equals("all")
                              ? String.format(Locale.ROOT, "%.1f", run.turnsPerSecond())
                              : "")));
      stages(run, page);
      if (!run.failures().isEmpty()) {
        page.append("  failed: " + run.failures().size() + ", first: ");
        page.append(run.failures().getFirst()).append('\n');
      }
    }
    return page.toString();
  }

  private static void stages(Run run, StringBuilder page) {
    if (!run.byStage().isEmpty()) {
      page.append("  by stage, ms     count     mean   median      p99\n");
    }
    run.byStage()
        .forEach(
            (stage, ms) ->
                page.append(
                    String.format(
                        Locale.ROOT,
                        "  %-15s %6d %8.2f %8.2f %8.2f%n",
                        stage,
                        ms.count(),
                        ms.mean(),
                        ms.median(),
                        ms.p99())));
  }
}
