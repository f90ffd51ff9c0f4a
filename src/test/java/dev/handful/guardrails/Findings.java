package dev.handful.guardrails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found row by row, kept in a file under {@code target} and printed nowhere. */
final class Findings {

  private final List<String> lines = new ArrayList<>();

  void add(String id, String turn, Map<Finding, String> found) {
    lines.add(id + "\t" + found + "\t" + turn.replaceAll("\\s+", " "));
  }

  void write(String name) {
    try {
      var folder = Files.createDirectories(Path.of("target", "guardrails"));
      Files.write(folder.resolve(name + ".tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
