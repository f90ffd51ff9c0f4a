package dev.handful.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code *.md} files as passages: one per paragraph, under its heading, the file's name where
 * none stands. A whole section speaks of too much to be near any one question.
 */
final class PolicyReader {

  private PolicyReader() {}

  /** The passages of all files by name; empty when there is no such folder. */
  static List<PolicyText> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var passages = new ArrayList<PolicyText>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        passages.addAll(passages(file));
      }
    } catch (IOException e) {
      throw new CatalogueProblemException(
          folder + " cannot be read: " + e.getMessage() + "; policies are UTF-8 files *.md", e);
    }
    return passages;
  }

  private static List<PolicyText> passages(Path file) throws IOException {
    var passages = new ArrayList<PolicyText>();
    var name = file.getFileName().toString();
    var title = KnownFields.spaced(name.substring(0, name.length() - 3));
    var text = new StringBuilder();
    for (var line : Files.readAllLines(file)) {
      if (line.matches("#{1,6}\\s+\\S.*")) {
        add(passages, title, text);
        title = line.replaceFirst("#+\\s+", "").strip();
      } else {
        text.append(line).append('\n');
      }
    }
    add(passages, title, text);
    return passages;
  }

  private static void add(List<PolicyText> passages, String title, StringBuilder text) {
    for (var paragraph : text.toString().split("\\R\\s*\\R")) {
      if (!paragraph.isBlank()) {
        passages.add(new PolicyText(title.isBlank() ? "policy" : title, paragraph.strip()));
      }
    }
    text.setLength(0);
  }
}
