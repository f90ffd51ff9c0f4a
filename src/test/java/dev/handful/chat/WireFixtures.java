package dev.handful.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that say what the wire is. */
final class WireFixtures {

  private static final Path FOLDER = Path.of("src/test/resources/wire");
  private static final ObjectMapper PLAIN = new ObjectMapper();

  private WireFixtures() {}

  /** Types that have a fixture of a kind, e.g. "client" and ".bad.json". */
  static Stream<String> types(String side, String ending) {
    try (var files = Files.list(FOLDER.resolve(side))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String side, String file) {
    return json(FOLDER.resolve(side).resolve(file));
  }

  static JsonNode parse(String text) {
    try {
      return PLAIN.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return PLAIN.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
