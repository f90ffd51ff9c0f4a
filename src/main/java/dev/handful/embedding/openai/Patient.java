package dev.handful.embedding.openai;

import dev.handful.embedding.EmbeddingUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks for the vectors of a catalogue: paced, and again after what may pass. */
final class Patient {

  private static final Logger LOG = Logger.getLogger(Patient.class);
  private static final int BYTES_PER_TOKEN = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final int DOUBLINGS = 7;

  private final EndpointSettings settings;
  private final Endpoint endpoint;
  private final Pace pace;
  private final MeterRegistry registry;
  private final TypedGuard<List<float[]>> guard;

  Patient(EndpointSettings settings, Endpoint endpoint, Clock clock, MeterRegistry registry) {
    var limits = settings.limits();
    this.settings = settings;
    this.endpoint = endpoint;
    this.registry = registry;
    this.pace = new Pace(limits.requestsPerMinute(), limits.tokensPerMinute(), clock);
    this.guard =
        TypedGuard.create(new jakarta.enterprise.util.TypeLiteral<List<float[]>>() {})
            .withRetry()
            .maxRetries(limits.retries())
            .maxDuration(1, ChronoUnit.DAYS)
            .jitter(100, ChronoUnit.MILLIS)
            .whenException(failure -> failure instanceof EndpointException e && e.passing())
            .withCustomBackoff()
            .strategy(Waits::new)
            .done()
            .done()
            .build();
  }

  /**
   * Vectors in order; blocks as long as limits and retries ask for.
   *
   * @throws EmbeddingUnavailableException when all tries failed
   */
  List<float[]> embed(List<String> texts, int dimensions) {
    try {
      return guard.call(() -> once(texts, dimensions));
    } catch (EndpointException e) {
      throw new EmbeddingUnavailableException(
          ("The embedding endpoint %s gives no vectors: %s. Check handful.embedding.* and the key;"
                  + " what was embedded is kept, start again to go on.")
              .formatted(settings, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingUnavailableException("embedding was interrupted", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<float[]> once(List<String> texts, int dimensions) throws InterruptedException {
    pace.await(tokens(texts));
    try {
      var vectors = endpoint.embed(texts, dimensions, settings.limits().timeout());
      count("ok");
      return vectors;
    } catch (EndpointException e) {
      count("failed");
      if (e.retryAfter() != null) {
        pace.pause(shortest(e.retryAfter(), LONGEST_WAIT));
      }
      throw e;
    }
  }

  private void count(String outcome) {
    registry
        .counter("handful.embedding.requests", "purpose", "catalogue", "outcome", outcome)
        .increment();
  }

  private static long tokens(List<String> texts) {
    return texts.stream()
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN + 1)
        .sum();
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** As the server says, else doubling from half a second. */
  private static final class Waits implements CustomBackoffStrategy {

    private int tries;

    @Override
    public long nextDelayInMillis(Throwable failure) {
      var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
      tries++;
      if (failure instanceof EndpointException e && e.retryAfter() != null) {
        wait = shortest(e.retryAfter(), LONGEST_WAIT);
      }
      LOG.warnf("embedding endpoint: %s; asked again in %s", failure.getMessage(), wait);
      return wait.toMillis();
    }
  }
}
