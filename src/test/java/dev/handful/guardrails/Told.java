package dev.handful.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One answer of the server, by status and body. */
record Told(int status, JsonNode body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Codes of the catalogue and of the protocol, and titles, which the catalogue answers for. */
  private static final Set<String> NOT_SAID =
      Set.of(
          "turn",
          "id",
          "title",
          "url",
          "image",
          "constraint",
          "constraints",
          "removes",
          "item",
          "items",
          "attribute",
          "operator",
          "polarity",
          "strength",
          "basis",
          "role",
          "change",
          "currency",
          "route",
          "promptRefs",
          "quote");

  /** The values of a flag in a table: no answer to anything. */
  private static final Set<String> FLAGS = Set.of("yes", "no");

  static Told of(int status, String body) {
    try {
      return new Told(status, JSON.readTree(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reply of one text, as if the server had sent it. */
  static Told saying(String text) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("text").add(text);
    return new Told(200, body);
  }

  boolean isReply() {
    return status == 200;
  }

  /** Whether a model worded it, at least in part. */
  boolean isByModel() {
    return body.path("route").asText().equals("model");
  }

  /** Every piece of wording in it, one by one. */
  List<String> said() {
    var said = new ArrayList<String>();
    collect(body, said);
    return said;
  }

  private static void collect(JsonNode node, List<String> said) {
    if (node.isTextual()) {
      if (!FLAGS.contains(node.asText())) {
        said.add(node.asText());
      }
    } else if (node.isArray()) {
      node.forEach(one -> collect(one, said));
    } else {
      node.properties().stream()
          .filter(field -> !NOT_SAID.contains(field.getKey()))
          .forEach(field -> collect(field.getValue(), said));
    }
  }

  /** The shopper's own words that a need was read from, and how the need is worded. */
  List<String> understood() {
    var understood = new ArrayList<String>();
    for (var preference : body.path("preferences")) {
      understood.add(preference.path("quote").asText());
      understood.add(preference.path("label").asText());
    }
    return understood;
  }

  /** Whatever stands on a card or in a table: objects with an id and a title. */
  List<JsonNode> items() {
    var items = new ArrayList<JsonNode>();
    body.path("suggestions").forEach(items::add);
    body.path("comparison").path("items").forEach(items::add);
    return items;
  }

  List<String> text() {
    var text = new ArrayList<String>();
    body.path("text").forEach(one -> text.add(one.asText()));
    return text;
  }
}
