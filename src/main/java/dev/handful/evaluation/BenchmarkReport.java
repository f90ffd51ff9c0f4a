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
   */
  record Run(
      int conversations,
      double turnsPerSecond,
      Map<String, Quantiles> byTurn,
      List<String> failures) {}

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
      if (!run.failures().isEmpty()) {
        page.append("  failed: " + run.failures().size() + ", first: ");
        page.append(run.failures().getFirst()).append('\n');
      }
    }
    return page.toString();
  }
}
