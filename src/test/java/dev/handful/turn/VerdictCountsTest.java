package dev.handful.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Drops and repairs are countable by rule and by engine. */
class VerdictCountsTest {

  private static final DraftBlock BLOCK = new DraftBlock.Text("Here are five.");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final VerdictCounts counts = new VerdictCounts(registry);

  @Test
  void whatIsAcceptedIsNotCounted() {
    counts.count(new Verdict.Accepted(BLOCK), Route.MODEL);
    assertThat(registry.getMeters()).isEmpty();
  }

  @Test
  void everyRuleOfARepairCountsOnce() {
    counts.count(new Verdict.Repaired(BLOCK, "title,price"), Route.MODEL);
    assertThat(counted("title", "model", "repaired")).isOne();
    assertThat(counted("price", "model", "repaired")).isOne();
  }

  @Test
  void theEnginesAreToldApart() {
    counts.count(new Verdict.Dropped(BLOCK, "empty"), Route.LOCAL);
    counts.count(new Verdict.Dropped(BLOCK, "empty"), Route.MODEL);
    counts.count(new Verdict.Dropped(BLOCK, "empty"), Route.MODEL);
    assertThat(counted("empty", "local", "dropped")).isOne();
    assertThat(counted("empty", "model", "dropped")).isEqualTo(2);
  }

  private double counted(String rule, String origin, String verdict) {
    return registry
        .get("handful.validation")
        .tags("rule", rule, "origin", origin, "verdict", verdict)
        .counter()
        .count();
  }
}
