package dev.handful.failure;

import java.io.Serial;

/**
 * Something the operator must mend before the server can start. The message is one sentence that
 * says what is wrong and what to do; it is printed alone, without a stack trace, and the process
 * ends with a code other than 0.
 */
public class StartupProblem extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public StartupProblem(String message) {
    super(message);
  }

  public StartupProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
