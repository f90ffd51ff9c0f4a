package dev.handful.prompt;

import org.atteo.evo.inflector.English;

/** English plurals of what a catalogue calls its things. */
final class Plural {

  private static final java.util.regex.Pattern TAIL =
      java.util.regex.Pattern.compile(
          "(?= (?:with|of|for|in|on|without|from|to)\\b)|(?=,)|(?= \\()");

  private Plural() {}

  /** "chest of drawers" to "chests of drawers"; plurals and lists stay as they are. */
  static String of(String kind) {
    if (kind.contains(" and ") || kind.contains("&") || kind.contains("/")) {
      return kind;
    }
    var parts = TAIL.split(kind, 2);
    var head = parts[0];
    var last = head.substring(head.lastIndexOf(' ') + 1);
    boolean word = !last.isEmpty() && last.chars().allMatch(Character::isLetter);
    boolean plural = last.endsWith("s") && !last.endsWith("ss");
    if (!word || plural) {
      return kind;
    }
    var many = head.substring(0, head.length() - last.length()) + English.plural(last);
    return many + kind.substring(head.length());
  }
}
