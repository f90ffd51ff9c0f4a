package dev.handful.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Figures of others on the same targets, printed beside ours. */
record Reference(List<Row> rows) {

  /** The catalogue that others measured. */
  static final String CATALOGUE = "ikea";

  /** One system's S@5(q) for q = 0, 1, ... */
  record Row(String name, List<Double> values) {}

  static Reference ikea() {
    try (InputStream file =
        Reference.class.getResourceAsStream("/evaluation/ikea.reference.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, Reference.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
