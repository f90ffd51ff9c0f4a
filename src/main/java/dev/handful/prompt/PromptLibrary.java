package dev.handful.prompt;

import java.util.List;

/**
 * One immutable, fully checked state of the prompt files.
 *
 * @param refs {@code name@hash} of every file, for traces and replies
 */
public record PromptLibrary(Policy policy, Wording wording, Synonyms synonyms, List<String> refs) {
  public PromptLibrary {
    refs = List.copyOf(refs);
  }
}
