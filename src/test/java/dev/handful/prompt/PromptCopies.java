package dev.handful.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of prompt files that a test may edit. */
final class PromptCopies {

  private static final Path SHIPPED = Path.of("prompts");

  private PromptCopies() {}

  /** The shipped files, copied. */
  static void of(Path folder) {
    try (var files = Files.walk(SHIPPED)) {
      for (var file : files.toList()) {
        var copy = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text in a file, which has to have it. */
  static void edit(Path file, String old, String replacement) {
    try {
      var text = Files.readString(file);
      if (!text.contains(old)) {
        throw new AssertionError(file + " lacks: " + old);
      }
      Files.writeString(file, text.replace(old, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
