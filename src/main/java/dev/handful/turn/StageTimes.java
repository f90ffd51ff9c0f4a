package dev.handful.turn;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long the steps of turns take, as the metric {@code handful.turn.stage}: one histogram per
 * step, fine enough to read quantiles from differences of two scrapes.
 */
final class StageTimes {
  private static final double FINEST_MICROS = 50;
  private static final double RATIO = 1.15;
  private static final int BUCKETS = 88;

  private static final Duration[] LIMITS =
      IntStream.range(0, BUCKETS)
          .mapToObj(i -> Duration.ofNanos(Math.round(1_000 * FINEST_MICROS * Math.pow(RATIO, i))))
          .toArray(Duration[]::new);

  private final MeterRegistry registry;

  StageTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Records the steps of one turn, in microseconds. */
  void record(Map<String, Long> timingsMicros) {
    timingsMicros.forEach(
        (stage, micros) ->
            Timer.builder("handful.turn.stage")
                .tag("stage", stage)
                .serviceLevelObjectives(LIMITS)
                .register(registry)
                .record(micros, TimeUnit.MICROSECONDS));
  }
}
