package dev.handful.failure;

import dev.handful.dialogue.ErrorCode;
import java.io.Serial;

/** A failure with a code; raised by adapters, caught once in the pipeline or at the edge. */
public class HandfulException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public HandfulException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public HandfulException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
