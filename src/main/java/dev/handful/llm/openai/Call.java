package dev.handful.llm.openai;

import dev.handful.dialogue.ModelCall;
import dev.handful.limits.Budgets;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call from its begin to its record: at most two requests, the second before any token. */
final class Call {

  private static final int MOST_ATTEMPTS = 2;
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** What must be left of the turn after a pause for another request to make sense. */
  private static final Duration LEAST_TIME = Duration.ofMillis(500);

  private static final Duration LOOK = Duration.ofMillis(25);

  /** Nobody packs more characters into a token for long; a server that sends more is broken. */
  private static final int CHARACTERS_PER_TOKEN = 16;

  private static final int SLACK = 1_024;

  private final RoleModel model;
  private final ModelRequest request;
  private final Consumer<String> onText;
  private final Clock clock;
  private final LongSupplier nanos;
  private final long begun;
  private int attempts;
  private boolean reached;
  private @Nullable Heard heard;
  private @Nullable Long firstTokenNanos;

  Call(
      RoleModel model,
      ModelRequest request,
      Consumer<String> onText,
      Clock clock,
      LongSupplier nanos) {
    this.model = model;
    this.request = request;
    this.onText = onText;
    this.clock = clock;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** The most this call can use, by estimate. */
  Budgets.Amount estimate() {
    int input = Tokens.of(request.prompt());
    int output = request.prompt().maxTokens();
    var cost = model.settings().prices().micros(input, 0, output);
    return new Budgets.Amount((long) input + output, cost);
  }

  /**
   * Asks, and once again when nothing has come, it may help and the turn has time for it.
   *
   * @throws AttemptFailedException when the answer is not whole
   * @throws ReaderFailedException when the reader threw
   */
  void ask() {
    pause(
        model.pause(),
        AttemptFailedException.lasting(
            ModelFailure.RATE_LIMITED, "the server asked to be left alone for a while"));
    while (true) {
      try {
        attempt();
        return;
      } catch (AttemptFailedException e) {
        if (!e.worthAnother() || attempts >= MOST_ATTEMPTS || firstTokenNanos != null) {
          throw e;
        }
        pause(e.retryAfter() == null ? PAUSE : e.retryAfter(), e);
      }
    }
  }

  private void attempt() {
    var patience = new Patience(model.settings(), request.turn(), clock, nanos);
    var hearing = new Heard(patience, onText, maxChars());
    heard = hearing;
    long before = nanos.getAsLong() - begun;
    try {
      patience.next();
      model.attempt(request.prompt(), hearing, patience, () -> attempts++);
    } catch (AttemptFailedException e) {
      reached |= attempts > 0 && mayHaveWorked(e.failure());
      throw e;
    } finally {
      reached |= hearing.reached();
      var first = patience.firstTokenNanos();
      firstTokenNanos = first == null ? null : before + first;
    }
  }

  /** Whoever gave up waiting has to reckon that the model has read the prompt. */
  private static boolean mayHaveWorked(ModelFailure failure) {
    return switch (failure) {
      case FIRST_TOKEN_TIMEOUT, IDLE_TIMEOUT, DEADLINE, STOPPED, INVALID_OUTPUT -> true;
      case RATE_LIMITED, SERVER_ERROR, UNREACHABLE, REFUSED, CIRCUIT_OPEN, BUSY, BUDGET_SPENT ->
          false;
    };
  }

  private int maxChars() {
    long asked = SLACK + (long) CHARACTERS_PER_TOKEN * request.prompt().maxTokens();
    return (int) Math.min(asked, model.settings().maxOutputBytes());
  }

  /** Waits, or fails at once with {@code otherwise} when the turn has no time for it. */
  private void pause(Duration wait, AttemptFailedException otherwise) {
    if (wait.isZero()) {
      return;
    }
    var end = clock.instant().plus(wait);
    if (end.plus(LEAST_TIME).isAfter(request.turn().deadline())) {
      throw otherwise;
    }
    try {
      while (clock.instant().isBefore(end)) {
        if (request.turn().stopped()) {
          throw AttemptFailedException.lasting(ModelFailure.STOPPED, "stopped while waiting");
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AttemptFailedException.lasting(ModelFailure.STOPPED, "interrupted");
    }
  }

  /** What the server counted, else an estimate; nothing when no request reached a model. */
  Usage usage() {
    var last = heard;
    return last == null || !reached
        ? Usage.NONE
        : Usage.of(
            last.usage(), Tokens.of(request.prompt()), last.text(), model.settings().prices());
  }

  String text() {
    return heard == null ? "" : heard.text();
  }

  /** For the trace of the turn; {@code failure} null when the answer is whole. */
  ModelCall record(@Nullable ModelFailure failure) {
    var usage = usage();
    var prompt = request.prompt();
    return new ModelCall(
        request.role(),
        model.settings().name(),
        prompt.ref().toString(),
        prompt.messages(),
        text(),
        failure == null ? null : failure.wire(),
        attempts,
        usage.input(),
        usage.cached(),
        usage.output(),
        usage.costMicros(),
        firstTokenNanos == null ? null : TimeUnit.NANOSECONDS.toMicros(firstTokenNanos),
        TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - begun));
  }
}
