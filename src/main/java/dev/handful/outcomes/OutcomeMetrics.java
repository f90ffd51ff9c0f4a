package dev.handful.outcomes;

import dev.handful.outcomes.OutcomeStore.Fresh;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * {@code handful.outcomes} by kind; {@code handful.match}: first choices by whether the item was
 * among the first five distinct items listed; {@code handful.match.time}: from the first message to
 * a choice among them; {@code handful.outcomes.lost} by reason.
 */
final class OutcomeMetrics {

  private static final int FIVE = 5;
  private static final Duration[] LIMITS =
      Stream.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)
          .map(Duration::ofSeconds)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;

  OutcomeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void kept(String catalogue, Fresh fresh, Instant at) {
    registry
        .counter("handful.outcomes", "catalogue", catalogue, "kind", fresh.kind().key())
        .increment();
    if (!fresh.firstChoice() || fresh.started() == null) {
      return;
    }
    var place = fresh.place();
    var where = place == null ? "unlisted" : place.number() <= FIVE ? "five" : "later";
    registry.counter("handful.match", "catalogue", catalogue, "place", where).increment();
    if (where.equals("five")) {
      Timer.builder("handful.match.time")
          .tag("catalogue", catalogue)
          .serviceLevelObjectives(LIMITS)
          .register(registry)
          .record(Duration.between(fresh.started(), at));
    }
  }

  void lost(String reason, int notes) {
    if (notes > 0) {
      registry.counter("handful.outcomes.lost", "reason", reason).increment(notes);
    }
  }
}
