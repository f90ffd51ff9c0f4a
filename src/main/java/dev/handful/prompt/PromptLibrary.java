package dev.handful.prompt;

import java.util.List;

/**
 * One immutable, fully checked state of the prompt files.
 *
 * @param templates the prompts of models
 * @param refs {@code name@hash} of every file, for traces and replies
 */
public record PromptLibrary(
    Policy policy,
    Wording wording,
    Synonyms synonyms,
    PromptTemplates templates,
    List<String> refs) {

  /** Without prompts of models. */
  public PromptLibrary(Policy policy, Wording wording, Synonyms synonyms, List<String> refs) {
    this(policy, wording, synonyms, PromptTemplates.none(), refs);
  }

  public PromptLibrary {
    refs = List.copyOf(refs);
  }
}
