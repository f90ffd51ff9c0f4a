package dev.handful.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTimesTest {

  @Test
  void every_step_of_a_turn_is_a_histogram_of_its_own() {
    // Given
    var registry = new SimpleMeterRegistry();
    var times = new StageTimes(registry);

    // When
    times.record(Map.of("understand", 900L, "advise", 12_000L));
    times.record(Map.of("understand", 1_100L));

    // Then
    var understand = registry.get("handful.turn.stage").tag("stage", "understand").timer();
    assertThat(understand.count()).isEqualTo(2);
    assertThat(understand.totalTime(java.util.concurrent.TimeUnit.MICROSECONDS)).isEqualTo(2_000);
    assertThat(registry.get("handful.turn.stage").tag("stage", "advise").timer().count()).isOne();
  }
}
