package dev.handful.guardrails;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Single words of the shopper that a reply names in quotation marks. */
final class Echoes {

  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

  /** "role, system, and content": as many words as a reply lists, "and" among them. */
  private static final int WORDS = 4;

  private Echoes() {}

  static String without(String said, List<String> shopper) {
    var written = String.join(" ", shopper).toLowerCase(Locale.ROOT);
    return QUOTED
        .matcher(said)
        .replaceAll(quoted -> isEcho(quoted.group(1), written) ? "“”" : "$0");
  }

  private static boolean isEcho(String quoted, String written) {
    var words = quoted.toLowerCase(Locale.ROOT).split("[\\s,]+");
    return words.length <= WORDS
        && Arrays.stream(words).allMatch(word -> word.equals("and") || written.contains(word));
  }
}
