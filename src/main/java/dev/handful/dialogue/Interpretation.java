package dev.handful.dialogue;

import java.util.List;

/**
 * What one message was understood as.
 *
 * @param acts in the order of the message
 * @param unexplained content words nothing explained, kept for search and reports
 * @param route who understood it
 * @param routeReason why that route was taken, for the trace
 */
public record Interpretation(
    List<UnderstoodAct> acts, List<String> unexplained, Route route, String routeReason) {
  public Interpretation {
    acts = List.copyOf(acts);
    unexplained = List.copyOf(unexplained);
  }
}
