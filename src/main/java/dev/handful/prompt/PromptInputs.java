package dev.handful.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.prompt.YamlValue.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The prompts the program asks for and the variables it hands to each; a prompt file declares the
 * same, so that an edit cannot lose one unseen (P01).
 *
 * @param schemas JSON schema of the variables, by prompt
 */
record PromptInputs(Map<String, JsonNode> schemas) {

  private static final String RESOURCE = "/prompt/inputs.yaml";

  /** What this version of the program asks for. */
  static PromptInputs builtIn() {
    try (var file = Objects.requireNonNull(PromptInputs.class.getResourceAsStream(RESOURCE))) {
      return read(RESOURCE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PromptInputs read(String file, String text) {
    var schemas = new LinkedHashMap<String, JsonNode>();
    YamlFile.section(file, text)
        .entries()
        .forEach((prompt, inputs) -> schemas.put(prompt, Picoschema.object((Section) inputs)));
    return new PromptInputs(schemas);
  }

  /** Raises a problem where a prompt does not declare what it gets. */
  void check(String prompt, Source source, PromptHeader header) {
    var given = schemas.get(prompt);
    if (given == null) {
      throw source
          .line(1)
          .problem(
              "is a prompt nobody asks for; there are "
                  + schemas.keySet()
                  + "; begin the name of a partial with _");
    }
    same(given, header, "the server hands over");
  }

  /** Raises a problem where the variables differ; {@code who} has the expected ones. */
  static void same(JsonNode expected, PromptHeader header, String who) {
    var difference = difference(expected, header.input(), "");
    if (difference != null) {
      throw header.inputPlace().problem("declares other variables than " + who + ": " + difference);
    }
  }

  private static @Nullable String difference(JsonNode expected, JsonNode actual, String path) {
    if (expected.equals(actual)) {
      return null;
    }
    if (expected.has("items") && actual.has("items")) {
      return difference(expected.get("items"), actual.get("items"), path);
    }
    if (!expected.has("properties") || !actual.has("properties")) {
      return "'" + path + "' is " + type(expected) + ", not " + type(actual);
    }
    var names = new TreeSet<String>();
    expected.get("properties").fieldNames().forEachRemaining(names::add);
    actual.get("properties").fieldNames().forEachRemaining(names::add);
    for (var name : names) {
      var below = path.isEmpty() ? name : path + "." + name;
      var left = expected.get("properties").get(name);
      var right = actual.get("properties").get(name);
      if (left == null || right == null) {
        return left == null ? "take '" + below + "' out" : "add '" + below + "'";
      }
      var inner = difference(left, right, below);
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  private static String type(JsonNode schema) {
    return schema.isEmpty() ? "any" : schema.path(schema.has("enum") ? "enum" : "type").toString();
  }
}
