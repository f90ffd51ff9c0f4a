package dev.handful.llm.openai;

import dev.handful.llm.ModelFailure;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request to a model brought no whole answer. */
final class AttemptFailedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ModelFailure failure;
  private final boolean worthAnother;
  private final @Nullable Duration retryAfter;

  private AttemptFailedException(
      ModelFailure failure,
      String message,
      boolean worthAnother,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.failure = failure;
    this.worthAnother = worthAnother;
    this.retryAfter = retryAfter;
  }

  /** The same again would end the same. */
  static AttemptFailedException lasting(ModelFailure failure, String message) {
    return new AttemptFailedException(failure, message, false, null, null);
  }

  /** The same again may succeed. */
  static AttemptFailedException passing(
      ModelFailure failure, String message, @Nullable Throwable cause) {
    return new AttemptFailedException(failure, message, true, null, cause);
  }

  /** The server said when to come again. */
  static AttemptFailedException later(
      ModelFailure failure, String message, @Nullable Duration retryAfter) {
    return new AttemptFailedException(failure, message, true, retryAfter, null);
  }

  ModelFailure failure() {
    return failure;
  }

  boolean worthAnother() {
    return worthAnother;
  }

  /** Null when the server did not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
