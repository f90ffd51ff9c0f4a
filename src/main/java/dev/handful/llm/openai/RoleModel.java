package dev.handful.llm.openai;

import dev.handful.llm.ModelFailure;
import dev.handful.prompt.RenderedPrompt;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** The model of one role with what all its calls share: connections, circuit, bulkhead, pause. */
final class RoleModel implements AutoCloseable {

  /** Of so many requests at least half must have failed before the server is left alone. */
  private static final int CIRCUIT_WINDOW = 10;

  private static final Duration CIRCUIT_DELAY = Duration.ofSeconds(10);

  /** A server that wants hours is asked again after this, in case it was a slip. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** A token on the wire is a few hundred bytes around a few of text. */
  private static final long WIRE_FACTOR = 128;

  private final ModelSettings settings;
  private final Clock clock;
  private final HttpClient http;
  private final TypedGuard<Heard> guard;
  private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

  RoleModel(ModelSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    // Over plain HTTP an upgrade to version 2 would be offered, which small servers trip over.
    var version =
        "https".equals(settings.baseUrl().getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1;
    this.http =
        HttpClient.newBuilder()
            .version(version)
            .connectTimeout(settings.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.guard =
        TypedGuard.create(Heard.class)
            .withDescription("model " + settings.role().wire())
            .withCircuitBreaker()
            .requestVolumeThreshold(CIRCUIT_WINDOW)
            .failureRatio(0.5)
            .delay(CIRCUIT_DELAY.toMillis(), ChronoUnit.MILLIS)
            .when(RoleModel::speaksAgainstTheServer)
            .done()
            .withBulkhead()
            .limit(settings.concurrency())
            .done()
            .build();
  }

  ModelSettings settings() {
    return settings;
  }

  /** How long the server asked to be left alone from now on; zero when it did not. */
  Duration pause() {
    var now = clock.instant();
    var until = pausedUntil.get();
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /**
   * One request.
   *
   * @throws AttemptFailedException when the answer is not whole
   * @throws ReaderFailedException when the reader threw
   */
  Heard attempt(RenderedPrompt prompt, Heard heard, Patience patience, Runnable sent) {
    try {
      return guard.call(
          () -> {
            sent.run();
            var maxBytes = WIRE_FACTOR * settings.maxOutputBytes();
            var upstream = new Upstream(http, patience, heard::check, maxBytes, clock);
            new Question(settings, prompt).ask(upstream, heard);
            heard.checkWhole();
            return heard;
          });
    } catch (AttemptFailedException e) {
      notePause(e);
      throw e;
    } catch (CircuitBreakerOpenException e) {
      throw AttemptFailedException.lasting(
          ModelFailure.CIRCUIT_OPEN, "failed lately and is left alone for " + CIRCUIT_DELAY);
    } catch (BulkheadException e) {
      throw AttemptFailedException.lasting(
          ModelFailure.BUSY, settings.concurrency() + " calls are under way");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void notePause(AttemptFailedException failed) {
    var wait = failed.retryAfter();
    if (failed.failure() == ModelFailure.RATE_LIMITED && wait != null) {
      var shortened = wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
      pausedUntil.set(clock.instant().plus(shortened));
    }
  }

  /** What one shopper can bring about must not shut the model for all others. */
  private static boolean speaksAgainstTheServer(Throwable failure) {
    return failure instanceof AttemptFailedException failed
        && switch (failed.failure()) {
          case FIRST_TOKEN_TIMEOUT, IDLE_TIMEOUT, RATE_LIMITED, SERVER_ERROR, UNREACHABLE -> true;
          case DEADLINE, REFUSED, INVALID_OUTPUT, CIRCUIT_OPEN, BUSY, BUDGET_SPENT, STOPPED ->
              false;
        };
  }
}
