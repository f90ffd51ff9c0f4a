package dev.handful.advising.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A bundled list of words: one per line, lines with # and empty ones left out. */
final class WordFile {

  private WordFile() {}

  static List<String> read(String resource) {
    var stream = WordFile.class.getResourceAsStream(resource);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled list of words cannot be read: " + resource, e);
    }
  }
}
