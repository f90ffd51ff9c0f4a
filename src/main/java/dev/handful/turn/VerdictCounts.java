package dev.handful.turn;

import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * What validation mended and dropped, as the counter {@code handful.validation} by rule, origin and
 * verdict. A block mended by several rules counts once for each.
 */
final class VerdictCounts {

  private final MeterRegistry registry;

  VerdictCounts(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Verdict verdict, Route origin) {
    switch (verdict) {
      case Verdict.Accepted ignored -> {}
      case Verdict.Repaired(var block, var rules) -> count(rules, origin, "repaired");
      case Verdict.Dropped(var block, var rules) -> count(rules, origin, "dropped");
    }
  }

  private void count(String rules, Route origin, String verdict) {
    for (var rule : rules.split(",")) {
      registry
          .counter(
              "handful.validation",
              "rule",
              rule,
              "origin",
              origin.name().toLowerCase(Locale.ROOT),
              "verdict",
              verdict)
          .increment();
    }
  }
}
