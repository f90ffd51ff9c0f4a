package dev.handful.evaluation;

/** A file or option of an evaluation is wrong; the message says which and what to do. */
public final class BadEvaluationInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for people. */
  public BadEvaluationInput(String message) {
    super(message);
  }
}
