package dev.handful.testing.model;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Wrong ways to name a candidate, done to the text of an answer. */
final class Labels {

  private static final Pattern LABEL = Pattern.compile("\"(C\\d+)\"");

  private Labels() {}

  static UnaryOperator<String> wrapped(String before, String after) {
    return text -> LABEL.matcher(text).replaceAll("\"" + before + "$1" + after + "\"");
  }

  static String unknown(String text) {
    return LABEL.matcher(text).replaceAll("\"$1999\"");
  }

  static String foreign(String text) {
    return LABEL.matcher(text).replaceAll("\"B08N5WRWNW Kindle Paperwhite\"");
  }

  static String repeated(String text) {
    var first = LABEL.matcher(text);
    return first.find() ? LABEL.matcher(text).replaceAll(first.group()) : text;
  }
}
