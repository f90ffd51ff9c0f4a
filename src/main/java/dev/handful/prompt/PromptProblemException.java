package dev.handful.prompt;

import dev.handful.failure.StartupProblem;
import java.io.Serial;

/** A prompt file cannot be used; the message names file, line and what to do. */
public final class PromptProblemException extends StartupProblem {

  @Serial private static final long serialVersionUID = 1L;

  public PromptProblemException(String message) {
    super(message);
  }
}
