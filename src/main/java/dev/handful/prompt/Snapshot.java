package dev.handful.prompt;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Experience;

/**
 * What one whole turn runs with: prompts, policy, wording, synonyms, one catalogue generation.
 *
 * @param experience what earlier conversations showed about the items of this generation
 */
public record Snapshot(PromptLibrary prompts, Catalogue catalogue, Experience experience) {

  /** With nothing known of earlier conversations. */
  public Snapshot(PromptLibrary prompts, Catalogue catalogue) {
    this(prompts, catalogue, Experience.NONE);
  }

  public Policy policy() {
    return prompts.policy();
  }

  public Wording wording() {
    return prompts.wording();
  }
}
