package dev.handful.testing.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data in Handful's prompts: every JSON value in the user messages. The one place that knows
 * how {@code prompts/*.prompt} show candidates (C1..), items asked about (I1..), needs (N1..),
 * passages and questions.
 */
record PromptData(String text, List<JsonNode> values) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COUNT = Pattern.compile("(?i)how many to choose:\\s*(\\d+)");
  private static final int MOST_PICKED = 5;

  static PromptData of(Ask ask) {
    var text = ask.said("user");
    return new PromptData(text, jsonIn(text));
  }

  /** To choose from. */
  List<JsonNode> candidates() {
    return labelled("C");
  }

  /** Asked about or compared. */
  List<JsonNode> items() {
    return labelled("I");
  }

  /** Of the shop's own texts: {@code title} and {@code text}. */
  List<JsonNode> passages() {
    return objects().stream().filter(one -> one.has("text") && one.has("title")).toList();
  }

  /** What the shopper asks, in lower case. */
  String questions() {
    return values.stream()
        .flatMap(JsonNode::valueStream)
        .filter(JsonNode::isTextual)
        .map(question -> question.asText().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** How many picks are wanted. */
  int count() {
    var count = COUNT.matcher(text);
    return count.find() ? Integer.parseInt(count.group(1)) : MOST_PICKED;
  }

  /** The label of a need about this attribute. */
  Optional<String> need(String attribute) {
    return labelled("N").stream()
        .filter(need -> need.path("attribute").asText().equals(attribute))
        .map(PromptData::label)
        .findFirst();
  }

  static String label(JsonNode described) {
    return described.path("label").asText();
  }

  static String title(JsonNode described) {
    return described.path("title").asText();
  }

  /** Attribute to value, as quoted; those of a need first. */
  List<Map.Entry<String, String>> facts(JsonNode described) {
    var facts = new ArrayList<Map.Entry<String, String>>();
    for (var fact : described.path("facts").properties()) {
      facts.add(
          need(fact.getKey()).isPresent() ? 0 : facts.size(),
          Map.entry(fact.getKey(), fact.getValue().asText()));
    }
    return facts;
  }

  private List<JsonNode> labelled(String letter) {
    return objects().stream().filter(one -> label(one).matches(letter + "\\d+")).toList();
  }

  private List<JsonNode> objects() {
    var objects = new ArrayList<JsonNode>();
    for (var value : values) {
      (value.isArray() ? value : List.of(value)).forEach(objects::add);
    }
    return objects;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every JSON object or array in a text, outermost ones only. */
  private static List<JsonNode> jsonIn(String text) {
    var found = new ArrayList<JsonNode>();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int length = first == '{' || first == '[' ? read(text.substring(at), found) : 0;
      at += Math.max(1, length);
    }
    return found;
  }

  private static int read(String text, List<JsonNode> found) {
    try (var parser = new JsonFactory(JSON).createParser(text)) {
      JsonNode value = parser.readValueAsTree();
      if (value == null || value.isEmpty()) {
        return 0;
      }
      found.add(value);
      return (int) parser.currentLocation().getCharOffset();
    } catch (JsonProcessingException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
