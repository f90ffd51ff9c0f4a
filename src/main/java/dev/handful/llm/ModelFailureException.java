package dev.handful.llm;

import java.io.Serial;

/** There is no whole answer; translated in the adapter, answered by the local engine. */
public final class ModelFailureException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ModelFailure failure;

  /**
   * @param message for staff; never holds a key, a prompt or an answer
   */
  public ModelFailureException(ModelFailure failure, String message) {
    super(message);
    this.failure = failure;
  }

  public ModelFailureException(ModelFailure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
  }

  public ModelFailure failure() {
    return failure;
  }
}
