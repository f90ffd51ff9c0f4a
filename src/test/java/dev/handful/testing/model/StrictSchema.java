package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subset of JSON schema that the public API's guide on structured outputs lets pass with {@code
 * strict: true}: every object closed and with every property required, known keywords only, a root
 * that is an object, at most ten levels and 5,000 properties.
 */
final class StrictSchema {

  private static final int DEEPEST = 10;
  private static final int MOST_PROPERTIES = 5_000;
  private static final Set<String> KEYWORDS =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "anyOf",
          "$ref",
          "$defs",
          "title",
          "description",
          "pattern",
          "format",
          "multipleOf",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "maxItems");

  private final List<String> problems = new ArrayList<>();
  private int properties;

  private StrictSchema() {}

  /** What is wrong with it, with the place; empty when nothing is. */
  static List<String> problems(JsonNode schema) {
    var check = new StrictSchema();
    if (!schema.path("type").asText().equals("object")) {
      check.problems.add("#: the root must be of type object");
    }
    check.look(schema, "#", 0);
    schema.path("$defs").properties().forEach(one -> check.look(one.getValue(), one.getKey(), 0));
    if (check.properties > MOST_PROPERTIES) {
      check.problems.add("#: " + check.properties + " properties");
    }
    return check.problems;
  }

  private void look(JsonNode schema, String place, int depth) {
    if (depth > DEEPEST) {
      problems.add(place + ": nested too deep");
      return;
    }
    for (var keyword : schema.properties()) {
      if (!KEYWORDS.contains(keyword.getKey())) {
        problems.add(place + ": " + keyword.getKey() + " is not permitted");
      }
    }
    if (isObject(schema)) {
      closed(schema, place);
    }
    properties += schema.path("properties").size();
    schema
        .path("properties")
        .properties()
        .forEach(one -> look(one.getValue(), place + "/" + one.getKey(), depth + 1));
    if (schema.has("items")) {
      look(schema.path("items"), place + "/items", depth + 1);
    }
    schema.path("anyOf").forEach(one -> look(one, place + "/anyOf", depth));
  }

  private static boolean isObject(JsonNode schema) {
    var type = schema.path("type");
    return schema.has("properties")
        || type.asText().equals("object")
        || type.valueStream().anyMatch(one -> one.asText().equals("object"));
  }

  private void closed(JsonNode schema, String place) {
    if (!schema.path("additionalProperties").isBoolean()
        || schema.path("additionalProperties").asBoolean()) {
      problems.add(place + ": additionalProperties must be false");
    }
    var named = new TreeSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(named::add);
    var required = new TreeSet<String>();
    schema.path("required").forEach(one -> required.add(one.asText()));
    if (!named.equals(required)) {
      problems.add(place + ": required must name exactly " + named + ", not " + required);
    }
  }
}
