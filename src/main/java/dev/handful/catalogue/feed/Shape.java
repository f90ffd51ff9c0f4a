package dev.handful.catalogue.feed;

/** How the text of a feed is to be cut and read. */
sealed interface Shape {

  /** One JSON object per line. */
  record JsonLines() implements Shape {}

  /**
   * An array of JSON objects.
   *
   * @param start characters before its first element
   * @param path where it stands in the document: "products", or "" for the document itself
   */
  record JsonArray(int start, String path) implements Shape {}

  /**
   * Rows of cells with a header.
   *
   * @param decimalComma whether 19,99 is a number
   * @param skip lines before the header ("sep=;")
   */
  record Rows(char delimiter, boolean decimalComma, int skip) implements Shape {}

  /** Neither; {@code says} what to do. */
  record Unknown(String says) implements Shape {}

  /** For people: "CSV with ';'". */
  default String label() {
    return switch (this) {
      case JsonLines ignored -> "JSON lines";
      case JsonArray(int start, String path) ->
          path.isEmpty() ? "JSON array" : "JSON array \"" + path + "\"";
      case Rows(char delimiter, boolean comma, int skip) ->
          delimiter == '\t' ? "TSV" : "CSV with '" + delimiter + "'";
      case Unknown ignored -> "unknown";
    };
  }
}
