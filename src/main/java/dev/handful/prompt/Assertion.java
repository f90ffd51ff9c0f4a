package dev.handful.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an answer has to be like, in promptfoo's words.
 *
 * @param negated written as {@code not-contains}
 * @param value what to look for; empty for {@code is-json}
 */
record Assertion(Place place, Type type, boolean negated, String value) {

  private static final String NOT = "not-";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The types of promptfoo that need neither a program nor another model. */
  enum Type {
    EQUALS,
    CONTAINS,
    ICONTAINS,
    STARTS_WITH,
    REGEX,
    IS_JSON;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Assertion read(YamlValue written) {
    var in = SectionReader.section(written);
    var word = in.text("type");
    boolean negated = word.startsWith(NOT);
    var type = type(in.place(), negated ? word.substring(NOT.length()) : word);
    var value = type == Type.IS_JSON ? "" : exactly(in.value("value"));
    in.done();
    if (type == Type.REGEX) {
      compile(in.place(), value);
    }
    return new Assertion(written.place(), type, negated, value);
  }

  /** With the spaces around it: "$9 " is not found in "$90". */
  private static String exactly(YamlValue written) {
    SectionReader.text(written);
    return written instanceof YamlValue.Single single ? single.text() : "";
  }

  private static Type type(Place place, String word) {
    for (var type : Type.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw place.problem(
        "asserts the unknown type '"
            + word
            + "'; use equals, contains, icontains, starts-with, regex, is-json, or not- before one");
  }

  private static Pattern compile(Place place, String value) {
    try {
      return Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      throw place.problem("is no regular expression (" + e.getDescription() + "); mend it");
    }
  }

  boolean holds(String answer) {
    return negated != matches(answer);
  }

  private boolean matches(String answer) {
    return switch (type) {
      case EQUALS -> answer.strip().equals(value);
      case CONTAINS -> answer.contains(value);
      case ICONTAINS -> answer.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
      case STARTS_WITH -> answer.strip().startsWith(value);
      case REGEX -> compile(place, value).matcher(answer).find();
      case IS_JSON -> json(answer);
    };
  }

  private static boolean json(String answer) {
    try {
      return !JSON.readTree(answer).isMissingNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** As in a report: {@code not-contains "http"}. */
  String words() {
    var word = negated ? NOT + type.word() : type.word();
    return value.isEmpty() ? word : word + " \"" + value + "\"";
  }
}
