package dev.handful.prompt;

/**
 * Which prompt a turn used.
 *
 * @param variant "default" for the file without one
 * @param hash over everything that was rendered from: the file, its partials, its schema
 */
public record PromptRef(String name, String variant, String hash) {

  /** As traces and replies have it: {@code advise.default@1a2b3c4d}. */
  @Override
  public String toString() {
    return name + "." + variant + "@" + hash;
  }
}
