package dev.handful.prompt;

import java.util.Map;
import java.util.Set;

/** The checked prompts of one library. */
public interface PromptTemplates {

  /**
   * Renders a prompt: the same library, conversation and variables give the same bytes.
   *
   * @param name as in {@code prompts/<name>.prompt}
   * @param conversation decides which variant of an experiment it gets, for good
   * @param variables maps, lists, strings, numbers and booleans only; text in them is data
   * @throws IllegalArgumentException when there is no such prompt or a variable it names is missing
   */
  RenderedPrompt render(String name, String conversation, Map<String, Object> variables);

  /** What the prompts say to models; no reply may repeat it. */
  default Instructions instructions() {
    return new Instructions(Set.of());
  }

  /** A library without prompts, for engines that need none. */
  static PromptTemplates none() {
    return (name, conversation, variables) -> {
      throw new IllegalArgumentException("there is no prompt '" + name + "'");
    };
  }
}
