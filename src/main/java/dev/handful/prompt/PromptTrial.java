package dev.handful.prompt;

import java.util.List;

/** A golden example, rendered in one variant: ask a model, then ask what is wrong. */
public final class PromptTrial {

  private final CheckedPrompt prompt;
  private final Example example;

  PromptTrial(CheckedPrompt prompt, Example example) {
    this.prompt = prompt;
    this.example = example;
  }

  /** What the example is about. */
  public String description() {
    return example.description();
  }

  public PromptRef ref() {
    return prompt.ref();
  }

  public RenderedPrompt rendered() {
    return prompt.render(example.variables());
  }

  /** What is wrong with an answer, in words; empty when nothing is. */
  public List<String> wrongs(String answer) {
    return Examples.wrongs(prompt, example, answer);
  }
}
