package dev.handful.prompt;

import java.util.List;

/**
 * What is served, and what is wrong with the files beside it.
 *
 * @param hash of everything the library was read from
 * @param problems why the files as they are now are not served; empty when they are
 */
record LivePrompts(PromptLibrary library, String hash, List<PromptProblem> problems) {
  LivePrompts {
    problems = List.copyOf(problems);
  }

  LivePrompts refusing(List<PromptProblem> found) {
    return new LivePrompts(library, hash, found);
  }
}
