package dev.handful.cli;

/**
 * What a check says of one part.
 *
 * @param part "prompts", "redis", "model advisor"
 * @param message one sentence for the operator
 */
record Finding(String part, Result result, String message) {

  /** How it stands. */
  enum Result {
    OK("ok"),
    /** Works, but should be looked at. */
    WARNING("look"),
    /** Not there, and need not be. */
    NONE("none"),
    PROBLEM("FAIL");

    private final String word;

    Result(String word) {
      this.word = word;
    }
  }

  @Override
  public String toString() {
    return "%-5s %-16s %s".formatted(result.word, part, message);
  }
}
