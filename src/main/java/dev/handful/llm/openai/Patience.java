package dev.handful.llm.openai;

import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelTurn;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one request is waited for. Tokens count, not bytes: a server that keeps a connection
 * alive with comments says nothing.
 */
final class Patience {

  /** How soon a stop is noticed. */
  private static final Duration LOOK = Duration.ofMillis(25);

  private final ModelSettings settings;
  private final ModelTurn turn;
  private final Clock clock;
  private final LongSupplier nanos;
  private final long begun;
  private long lastToken;
  private @Nullable Long firstTokenNanos;

  Patience(ModelSettings settings, ModelTurn turn, Clock clock, LongSupplier nanos) {
    this.settings = settings;
    this.turn = turn;
    this.clock = clock;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** A token has come. */
  void token() {
    lastToken = nanos.getAsLong();
    if (firstTokenNanos == null) {
      firstTokenNanos = lastToken - begun;
    }
  }

  /** Since the request; null before the first token. */
  @Nullable Long firstTokenNanos() {
    return firstTokenNanos;
  }

  /**
   * How long to wait before asking again.
   *
   * @throws AttemptFailedException when there is nothing to wait for any more
   */
  Duration next() {
    if (turn.stopped()) {
      throw AttemptFailedException.lasting(ModelFailure.STOPPED, "the shopper stopped the turn");
    }
    if (!clock.instant().isBefore(turn.deadline())) {
      throw AttemptFailedException.lasting(ModelFailure.DEADLINE, "the turn's time was over");
    }
    long now = nanos.getAsLong();
    if (now - begun > settings.totalTimeout().toNanos()) {
      throw AttemptFailedException.lasting(
          ModelFailure.DEADLINE, "not whole after " + settings.totalTimeout());
    }
    if (firstTokenNanos == null && now - begun > settings.firstTokenTimeout().toNanos()) {
      throw AttemptFailedException.lasting(
          ModelFailure.FIRST_TOKEN_TIMEOUT, "no token after " + settings.firstTokenTimeout());
    }
    if (firstTokenNanos != null && now - lastToken > settings.idleTimeout().toNanos()) {
      throw AttemptFailedException.lasting(
          ModelFailure.IDLE_TIMEOUT, "no further token for " + settings.idleTimeout());
    }
    return LOOK;
  }
}
