package dev.handful.index;

import java.io.Serial;

/** An index that is well, but does not answer this question. */
public class RefusedQuestionException extends IndexUnavailableException {

  @Serial private static final long serialVersionUID = 1L;

  public RefusedQuestionException(String message, Throwable cause) {
    super(message, cause);
  }
}
