package dev.handful.prompt;

/**
 * What is wrong with a prompt file.
 *
 * @param file as the editor finds it
 * @param line first line = 1; 0 for the whole file
 * @param what is wrong and what to do
 */
public record PromptProblem(String file, int line, String what) {

  /** {@code prompts/advise.prompt:12: …}. */
  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + what;
  }
}
