package dev.handful.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalogue as it stands on disk.
 *
 * @param titles by item id
 * @param prices of its items, in cents
 * @param policies the text of each file
 */
record Shelf(Map<String, String> titles, Set<Long> prices, List<String> policies) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Shelf of(String catalogue) {
    var folder = Path.of("catalogues", catalogue);
    var titles = new HashMap<String, String>();
    var items = items(folder);
    items.forEach(item -> titles.put(item.path("id").asText(), item.path("title").asText()));
    var prices =
        items.stream()
            .map(item -> item.path("price").path("amount").asLong())
            .collect(Collectors.toSet());
    return new Shelf(titles, prices, policies(folder));
  }

  static List<JsonNode> items(Path folder) {
    try (var lines = Files.lines(folder.resolve("items.jsonl"))) {
      return lines.map(Shelf::json).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> policies(Path folder) {
    try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
      return files.sorted().map(Shelf::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
