package dev.handful.prompt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A JSON schema of the folder, strict in the sense of OpenAI-compatible servers: every object is
 * closed and requires all of its properties.
 */
final class SchemaFile {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final Source source;
  private final Map<String, Integer> lines;
  private final JsonNode schema;
  private final Problems problems = new Problems();

  private SchemaFile(Source source) throws IOException {
    this.source = source;
    this.schema = JSON.readTree(source.text());
    this.lines = lines(source.text());
  }

  /** The checked schema; raises every problem of the file. */
  static JsonNode read(Source source) {
    try {
      var file = new SchemaFile(source);
      file.check();
      file.problems.raise();
      return file.schema;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw source
          .line(at == null ? 1 : at.getLineNr())
          .problem("is not valid JSON (" + e.getOriginalMessage() + "); mend that line");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check() {
    for (var violation : JsonSchemas.checkSchema(schema)) {
      add(violation.pointer(), "is no JSON schema here: " + violation.what());
    }
    if (!schema.path("type").asText().equals("object")) {
      add("", "must describe an object: \"type\": \"object\"");
    }
    strict(schema, "");
  }

  private void strict(JsonNode node, String pointer) {
    if (node.isObject() && node.path("properties").isObject() && !pointer.endsWith("/properties")) {
      object(node, pointer);
    }
    if (node.has("$ref") && !node.path("$ref").asText().startsWith("#")) {
      add(pointer, "refers to another file; write the part here, or under \"$defs\"");
    }
    if (node.isObject()) {
      node.properties().forEach(entry -> strict(entry.getValue(), pointer + "/" + entry.getKey()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        strict(node.get(i), pointer + "/" + i);
      }
    }
  }

  private void object(JsonNode node, String pointer) {
    if (!node.path("additionalProperties").isBoolean()
        || node.path("additionalProperties").asBoolean()) {
      add(pointer, "is an open object; add \"additionalProperties\": false");
    }
    Set<String> missing = new HashSet<>();
    node.path("properties").fieldNames().forEachRemaining(missing::add);
    node.path("required").forEach(name -> missing.remove(name.asText()));
    if (!missing.isEmpty()) {
      add(
          pointer,
          "does not require "
              + missing.stream().sorted().toList()
              + "; add them to \"required\" and allow null where they may be left out");
    }
  }

  private void add(String pointer, String what) {
    var place = new Place(source.file(), lines.getOrDefault(pointer, 1), pointer);
    problems.add(place.found(what));
  }

  /** The line on which the value of each JSON pointer begins. */
  private static Map<String, Integer> lines(String text) throws IOException {
    var lines = new HashMap<String, Integer>();
    try (var parser = JSON.createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) {
          var pointer = parser.getParsingContext().pathAsPointer(false).toString();
          lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }
}
