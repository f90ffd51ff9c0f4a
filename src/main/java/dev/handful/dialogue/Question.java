package dev.handful.dialogue;

import java.util.List;

/** One question to the shopper, with 2 to 4 options; typing always supersedes it. */
public record Question(
    QuestionId id, String attribute, String text, List<QuestionOption> options, boolean skippable) {
  public Question {
    options = List.copyOf(options);
    if (options.size() > 4) {
      throw new IllegalArgumentException("a question has at most 4 options");
    }
  }
}
