package dev.handful.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message was understood as.
 *
 * @param acts in the order of the message
 * @param unexplained content words nothing explained, kept for search and reports
 * @param route who understood it
 * @param routeReason why that route was taken, for the trace
 * @param degraded why a model that should have read it did not; null when nothing failed
 * @param flags what the guards noticed, for staff: "injection", "unsafe", "off-topic"…
 */
public record Interpretation(
    List<UnderstoodAct> acts,
    List<String> unexplained,
    Route route,
    String routeReason,
    @Nullable String degraded,
    List<String> flags) {

  /** With nothing the guards noticed. */
  public Interpretation(
      List<UnderstoodAct> acts,
      List<String> unexplained,
      Route route,
      String routeReason,
      @Nullable String degraded) {
    this(acts, unexplained, route, routeReason, degraded, List.of());
  }

  /** With nothing that failed. */
  public Interpretation(
      List<UnderstoodAct> acts, List<String> unexplained, Route route, String routeReason) {
    this(acts, unexplained, route, routeReason, null);
  }

  public Interpretation {
    acts = List.copyOf(acts);
    unexplained = List.copyOf(unexplained);
    // Traces written before there were guards have none.
    flags = flags == null ? List.of() : List.copyOf(flags);
  }
}
