package dev.handful.guard;

import java.util.List;

/**
 * A text after the guards.
 *
 * @param kept what may be understood, stored and sent to a model; blank when nothing may
 */
public record Screened(String kept, List<Finding> findings) {
  public Screened {
    findings = List.copyOf(findings);
  }

  public boolean has(Concern concern) {
    return findings.stream().anyMatch(f -> f.concern() == concern);
  }
}
