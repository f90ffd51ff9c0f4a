package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The plain sentences in which the scripted model states one fact of an item, and how they are
 * found again in what a shopper read.
 */
record Statement(String attribute, String value) {

  private static final Pattern VALUE =
      Pattern.compile("^(?:Its|The) (.+?)(?: of .+?)? is (not )?(.+?)\\.$");
  private static final Pattern FLAG = Pattern.compile("^(?:It|.+?) is (not )?([a-z ]+)\\.$");

  static Statement of(Map.Entry<String, String> fact) {
    return new Statement(fact.getKey(), fact.getValue());
  }

  /** An attribute's key as one says it: "packed weight". */
  static String words(String attribute) {
    return attribute
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .replaceAll("[_.-]", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Of the item that is spoken of: "Its weight is 2 kg.", "It is not waterproof." */
  String its() {
    return switch (value) {
      case "yes" -> "It is " + words(attribute) + ".";
      case "no" -> "It is not " + words(attribute) + ".";
      default -> "Its " + words(attribute) + " is " + value + ".";
    };
  }

  /** Of a named item. */
  String of(String title) {
    return switch (value) {
      case "yes", "no" -> title + its().substring("It".length());
      default -> "The " + words(attribute) + " of " + title + " is " + value + ".";
    };
  }

  /** The opposite. */
  Statement flipped() {
    return switch (value) {
      case "yes" -> new Statement(attribute, "no");
      case "no" -> new Statement(attribute, "yes");
      default -> new Statement(attribute, "not " + value);
    };
  }

  /** Whether a sentence is one of these two forms and an item's facts do not bear it out. */
  static boolean contradicts(String sentence, JsonNode item) {
    var facts = item.path("facts").properties();
    var said = VALUE.matcher(sentence);
    if (said.matches()) {
      return facts.stream()
          .filter(fact -> words(fact.getKey()).equals(said.group(1)))
          .anyMatch(
              fact -> said.group(2) != null || !fact.getValue().asText().equals(said.group(3)));
    }
    var flag = FLAG.matcher(sentence);
    return flag.matches()
        && facts.stream()
            .filter(fact -> words(fact.getKey()).equals(flag.group(2)))
            .anyMatch(
                fact -> !fact.getValue().asText().equals(flag.group(1) == null ? "yes" : "no"));
  }
}
