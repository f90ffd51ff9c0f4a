package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The plainest value of any JSON schema: nulls and empty lists where they are allowed. */
final class SchemaAnswer {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEPTH = 32;

  private final JsonNode root;

  /**
   * @param root where {@code #/$defs/…} is looked up
   */
  SchemaAnswer(JsonNode root) {
    this.root = root;
  }

  JsonNode value() {
    return value(root);
  }

  JsonNode value(JsonNode schema) {
    return value(schema, 0);
  }

  private JsonNode value(JsonNode schema, int depth) {
    if (depth > DEPTH) {
      throw new IllegalArgumentException("a schema without an end: " + root);
    }
    if (schema.has("$ref")) {
      var target = schema.path("$ref").asText().substring(1);
      return value(target.isEmpty() ? root : root.at(target), depth + 1);
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return plainest(schema.get("enum"));
    }
    for (var choice : new String[] {"anyOf", "oneOf"}) {
      if (schema.has(choice)) {
        return any(schema.get(choice), depth);
      }
    }
    return ofType(schema, depth);
  }

  private static JsonNode plainest(JsonNode allowed) {
    for (var one : allowed) {
      if (one.isNull()) {
        return one;
      }
    }
    return allowed.get(0);
  }

  private JsonNode any(JsonNode alternatives, int depth) {
    for (var one : alternatives) {
      if (one.path("type").asText().equals("null")) {
        return NODES.nullNode();
      }
    }
    return value(alternatives.get(0), depth + 1);
  }

  private JsonNode ofType(JsonNode schema, int depth) {
    var type = schema.path("type");
    var names = type.isArray() ? type.valueStream().map(JsonNode::asText).toList() : null;
    if (names != null && names.contains("null")) {
      return NODES.nullNode();
    }
    return switch (names == null ? type.asText("object") : names.getFirst()) {
      case "string" -> NODES.textNode(string(schema));
      case "integer" -> NODES.numberNode(schema.path("minimum").asLong(0));
      case "number" -> NODES.numberNode(schema.path("minimum").asDouble(0));
      case "boolean" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      case "array" -> array(schema, depth);
      default -> object(schema, depth);
    };
  }

  private static String string(JsonNode schema) {
    int least = schema.path("minLength").asInt(0);
    return "ok".repeat(Math.max(1, (least + 1) / 2));
  }

  private JsonNode array(JsonNode schema, int depth) {
    var array = NODES.arrayNode();
    for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), value(property.getValue(), depth + 1)));
    return object;
  }
}
