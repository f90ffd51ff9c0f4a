package dev.handful.testing.model;

/** Answers too deep, too long, too big. */
final class Floods {

  private static final int DEPTH = 10_000;
  private static final int MILLION = 1_000_000;
  private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

  private Floods() {}

  static Content deep() {
    return ask -> Tokens.of("{\"suggestions\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
  }

  static Content million() {
    return ask -> Tokens.repeated(opening(ask), "very ", MILLION, "\"}");
  }

  static Content huge() {
    return ask -> Tokens.repeated(opening(ask), "x".repeat(FIVE_MEGABYTES), 1, "\"}");
  }

  /** The first pick over and over, half a million times. */
  static Content endless() {
    return ask -> {
      var first = "{\"item\":\"C1\",\"reasons\":[],\"tradeoff\":null},";
      return Tokens.repeated("{\"picks\":[\"C1\"],\"suggestions\":[", first, MILLION / 2, "null]}");
    };
  }

  /** A string of the answer's schema that has begun. */
  private static String opening(Ask ask) {
    var fields = ask.schema() == null ? null : ask.schema().path("properties").fieldNames();
    return "{\"" + (fields != null && fields.hasNext() ? fields.next() : "text") + "\":\"";
  }
}
