package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one JSON object per line. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * Every line of {@code file} as {@code type}.
   *
   * @throws BadEvaluationInput naming file and line when it cannot be read
   */
  public static <T> List<T> read(ObjectMapper json, Path file, Class<T> type) {
    List<String> lines = lines(file);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        values.add(json.readValue(lines.get(i), type));
      } catch (JsonProcessingException e) {
        throw new BadEvaluationInput(file + ":" + (i + 1) + ": " + e.getOriginalMessage());
      }
    }
    return values;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }
}
