package dev.handful.prompt;

import dev.handful.failure.StartupProblem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Prompt files cannot be used; the message has a line per problem: file, line, what to do. */
public final class PromptProblemException extends StartupProblem {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<PromptProblem> problems;

  public PromptProblemException(PromptProblem problem) {
    this(List.of(problem));
  }

  /**
   * @param problems at least one
   */
  public PromptProblemException(List<PromptProblem> problems) {
    super(problems.stream().map(PromptProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the files. */
  public List<PromptProblem> problems() {
    return problems;
  }
}
