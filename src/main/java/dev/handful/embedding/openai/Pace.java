package dev.handful.embedding.openai;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run within the requests and tokens a minute it may use, and away from a server that asked
 * to be left alone. Callers wait their turn.
 */
final class Pace {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final @Nullable Bucket requests;
  private final @Nullable Bucket tokens;
  private final long mostTokens;
  private final Clock clock;
  private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

  /**
   * @param requestsPerMinute 0 = no limit
   * @param tokensPerMinute 0 = no limit
   */
  Pace(int requestsPerMinute, int tokensPerMinute, Clock clock) {
    this.requests = requestsPerMinute > 0 ? bucket(requestsPerMinute) : null;
    this.tokens = tokensPerMinute > 0 ? bucket(tokensPerMinute) : null;
    this.mostTokens = tokensPerMinute;
    this.clock = clock;
  }

  /** A full bucket at first, then refilled bit by bit. */
  private static Bucket bucket(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }

  /** Waits until a request of so many tokens may go; a batch beyond a minute's worth waits once. */
  void await(long count) throws InterruptedException {
    if (requests != null) {
      requests.asBlocking().consume(1);
    }
    if (tokens != null) {
      tokens.asBlocking().consume(Math.clamp(count, 1, mostTokens));
    }
    var pause = Duration.between(clock.instant(), pausedUntil.get());
    if (pause.isPositive()) {
      Thread.sleep(pause);
    }
  }

  /** The server wants to be left alone so long, by everybody. */
  void pause(Duration wait) {
    var until = clock.instant().plus(wait);
    pausedUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
  }
}
