package dev.handful.testing.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The data in Handful's prompts: every JSON value in the user messages, and of them the offered
 * candidates (objects with a {@code label}). The one place that knows the shape of the prompts.
 */
record PromptData(List<JsonNode> values, List<JsonNode> candidates) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static PromptData of(Ask ask) {
    var values = jsonIn(ask.said("user"));
    var candidates = new ArrayList<JsonNode>();
    values.forEach(value -> collect(value, candidates));
    return new PromptData(values, candidates);
  }

  static String label(JsonNode candidate) {
    return candidate.path("label").asText();
  }

  static String title(JsonNode candidate) {
    return candidate.path("title").asText();
  }

  /** Attribute to value, as quoted. */
  static JsonNode facts(JsonNode candidate) {
    return candidate.path("facts");
  }

  /** The shopper's needs that carry an id, {@code K1..}, in order. */
  List<JsonNode> needs() {
    var needs = new ArrayList<JsonNode>();
    values.forEach(
        value ->
            value
                .findParents("id")
                .forEach(
                    node -> {
                      if (node.path("id").asText().matches("K\\d+")) {
                        needs.add(node);
                      }
                    }));
    return needs;
  }

  private static void collect(JsonNode value, List<JsonNode> candidates) {
    if (value.path("label").asText().matches("C\\d+")) {
      candidates.add(value);
      return;
    }
    value.forEach(inner -> collect(inner, candidates));
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
