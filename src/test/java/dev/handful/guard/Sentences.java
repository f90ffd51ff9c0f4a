package dev.handful.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences of {@code training/guard}, one a line. */
final class Sentences {

  /** What the sentences of a file are about, in the order of the classes; null: ordinary. */
  static final Map<String, @Nullable Concern> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("ordinary", null);
    CLASSES.put("self-harm", Concern.SELF_HARM);
    CLASSES.put("unsafe", Concern.UNSAFE);
    CLASSES.put("hate", Concern.UNSAFE);
    CLASSES.put("off-topic", Concern.OFF_TOPIC);
    CLASSES.put("orders", Concern.INJECTION);
    CLASSES.put("secrets", Concern.INSTRUCTIONS);
    CLASSES.put("inference", Concern.INFERENCE);
  }

  private Sentences() {}

  static List<String> of(String file) {
    try {
      return Files.readAllLines(Path.of("training", "guard", file + ".txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those learned from, in the order of the classes. */
  static List<String> learned() {
    var all = new ArrayList<String>();
    CLASSES.keySet().forEach(file -> all.addAll(of(file)));
    return all;
  }
}
