package dev.handful.prompt;

/** Where the current library comes from; a turn takes it once. */
public interface Prompts {

  /** The library that is live now. */
  PromptLibrary current();
}
