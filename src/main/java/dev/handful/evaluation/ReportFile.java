package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports as JSON, for scripts and for comparing runs. */
public final class ReportFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ReportFile() {}

  /** Any report of this package as JSON text. */
  public static String json(Object report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes it to {@code file}, creating folders.
   *
   * @throws BadEvaluationInput when the file cannot be written
   */
  public static void write(Path file, Object report) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, json(report));
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot write " + file + " (" + e.getMessage() + ")");
    }
  }

  /**
   * Reads what {@code --out} wrote.
   *
   * @throws BadEvaluationInput when it is no such report
   */
  public static Report read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Report.class);
    } catch (JsonProcessingException e) {
      throw new BadEvaluationInput(
          file + " is no report of 'eval --out': " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }
}
