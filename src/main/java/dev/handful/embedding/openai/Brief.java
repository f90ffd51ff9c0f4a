package dev.handful.embedding.openai;

import dev.handful.embedding.EmbeddingUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks for one vector while a shopper waits: one try, and none while the endpoint keeps failing.
 */
final class Brief {

  private static final int CIRCUIT_WINDOW = 6;
  private static final Duration CIRCUIT_DELAY = Duration.ofSeconds(10);

  private final EndpointSettings settings;
  private final Endpoint endpoint;
  private final MeterRegistry registry;
  private final TypedGuard<float[]> guard;

  Brief(EndpointSettings settings, Endpoint endpoint, MeterRegistry registry) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.registry = registry;
    this.guard =
        TypedGuard.create(float[].class)
            .withDescription("embedding endpoint")
            .withCircuitBreaker()
            .requestVolumeThreshold(CIRCUIT_WINDOW)
            .failureRatio(0.5)
            .delay(CIRCUIT_DELAY.toMillis(), ChronoUnit.MILLIS)
            // A text that is refused is one shopper's; it must not shut the endpoint for all.
            .when(failure -> failure instanceof EndpointException e && e.passing())
            .done()
            .build();
  }

  /**
   * The vector of a text.
   *
   * @throws EmbeddingUnavailableException when there is none in time
   */
  float[] embed(String text, int dimensions) {
    try {
      var timeout = settings.limits().queryTimeout();
      var vector = guard.call(() -> endpoint.embed(List.of(text), dimensions, timeout).getFirst());
      count("ok");
      return vector;
    } catch (EndpointException e) {
      count("failed");
      throw new EmbeddingUnavailableException(settings + ": " + e.getMessage(), e);
    } catch (CircuitBreakerOpenException e) {
      count("circuit_open");
      throw new EmbeddingUnavailableException(
          settings + ": failed lately and is left alone for " + CIRCUIT_DELAY, e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void count(String outcome) {
    registry
        .counter("handful.embedding.requests", "purpose", "query", "outcome", outcome)
        .increment();
  }
}
