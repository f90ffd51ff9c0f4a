package dev.handful.prompt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.prompt.YamlValue.Items;
import dev.handful.prompt.YamlValue.Section;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * dotprompt's short way of writing a JSON schema ("Picoschema"): {@code name: string, what it is},
 * {@code notes?(array): string}, {@code kind(enum): [a, b]}, nested sections for objects. Every
 * object is closed; {@code ?} may be left out or null.
 */
final class Picoschema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern KEY =
      Pattern.compile(
          "(?<name>[A-Za-z_]\\w*)(?<optional>\\?)?"
              + "(\\((?<shape>array|object|enum)(,(?<description>.*))?\\))?");
  private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "null");

  private Picoschema() {}

  /** The JSON schema of a section. */
  static ObjectNode object(Section section) {
    var schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    section.entries().forEach((key, value) -> property(key, value, properties, required));
    return schema;
  }

  private static void property(
      String key, YamlValue value, ObjectNode properties, ArrayNode required) {
    var matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      throw value
          .place()
          .problem(
              "is no name of a variable; write 'name: string', 'name?: string' when it may be"
                  + " missing, 'names(array): string' for a list");
    }
    var schema = schema(matcher.group("shape"), value);
    if (matcher.group("optional") == null) {
      required.add(matcher.group("name"));
    } else {
      allowNull(schema);
    }
    if (properties.has(matcher.group("name"))) {
      throw value.place().problem("is there twice; keep one");
    }
    properties.set(matcher.group("name"), schema);
  }

  private static ObjectNode schema(@Nullable String shape, YamlValue value) {
    return switch (shape) {
      case "array" -> {
        var array = JSON.objectNode().put("type", "array");
        array.set("items", schema(null, value));
        yield array;
      }
      case "enum" -> {
        var schema = JSON.objectNode();
        var values = schema.putArray("enum");
        SectionReader.texts(value).forEach(values::add);
        yield schema;
      }
      case null, default -> plain(value);
    };
  }

  private static ObjectNode plain(YamlValue value) {
    if (value instanceof Section section) {
      return object(section);
    }
    if (value instanceof Items) {
      throw value.place().problem("is a list; write 'name(enum): [a, b]' for a choice");
    }
    var type = SectionReader.text(value).split(",", 2)[0].strip();
    if (type.equals("any")) {
      return JSON.objectNode();
    }
    if (!TYPES.contains(type)) {
      throw value
          .place()
          .problem(
              "has the unknown type '"
                  + type
                  + "'; use string, number, integer, boolean, any, or a section of fields");
    }
    return JSON.objectNode().put("type", type);
  }

  private static void allowNull(ObjectNode schema) {
    if (schema.get("enum") instanceof ArrayNode values) {
      values.addNull();
    } else if (schema.has("type")) {
      var type = schema.get("type").asText();
      schema.putArray("type").add(type).add("null");
    }
  }
}
