package dev.handful.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The files of the Northlight catalogue as they stand on disk, read without our own loader. */
final class NorthlightFiles {

  static final Path FOLDER = Path.of("catalogues", "northlight");

  private NorthlightFiles() {}

  static List<JsonNode> items() {
    var json = new ObjectMapper();
    var items = new ArrayList<JsonNode>();
    try {
      for (var line : Files.readAllLines(FOLDER.resolve("items.jsonl"))) {
        items.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(items);
  }

  static JsonNode schema() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readTree(FOLDER.resolve("catalogue.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(JsonNode item) {
    return item.path("id").asText();
  }

  static String description(JsonNode item) {
    return item.path("description").asText();
  }

  static String leaf(JsonNode item) {
    return item.path("category").path(item.path("category").size() - 1).asText();
  }

  static JsonNode attribute(JsonNode item, String name) {
    return item.path("attributes").path(name);
  }

  static Map<String, JsonNode> attributes(JsonNode item) {
    var sorted = new TreeMap<String, JsonNode>();
    item.path("attributes").properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  static Map<String, JsonNode> declared() {
    var declared = new LinkedHashMap<String, JsonNode>();
    schema().path("attributes").properties().forEach(e -> declared.put(e.getKey(), e.getValue()));
    return declared;
  }

  static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
