package dev.handful.prompt;

import dev.handful.catalogue.Catalogue;

/** What one whole turn runs with: prompts, policy, wording, synonyms, one catalogue generation. */
public record Snapshot(PromptLibrary prompts, Catalogue catalogue) {

  public Policy policy() {
    return prompts.policy();
  }

  public Wording wording() {
    return prompts.wording();
  }
}
