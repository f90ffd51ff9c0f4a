package dev.handful.embedding.openai;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request brought no usable vectors. */
final class EndpointException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final @Nullable Duration retryAfter;

  private EndpointException(
      String message, boolean passing, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** The same again may succeed. */
  static EndpointException passing(String message, @Nullable Throwable cause) {
    return new EndpointException(message, true, null, cause);
  }

  /** The same again may succeed, at the time the server named, if it did. */
  static EndpointException later(String message, @Nullable Duration retryAfter) {
    return new EndpointException(message, true, retryAfter, null);
  }

  /** The same again would end the same. */
  static EndpointException lasting(String message) {
    return new EndpointException(message, false, null, null);
  }

  boolean passing() {
    return passing;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
