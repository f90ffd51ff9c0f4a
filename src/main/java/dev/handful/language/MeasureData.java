package dev.handful.language;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The words of measures that CLDR leaves out: {@code language/measures.en.yaml}. */
record MeasureData(
    Map<String, List<String>> units,
    Map<String, String> subunits,
    Map<String, Double> countWords,
    Map<String, Double> scaleWords,
    Map<String, List<String>> ambiguousWords,
    List<String> currencies,
    Map<String, List<String>> currencyWords) {
  static MeasureData english() {
    try (var in = MeasureData.class.getResourceAsStream("/language/measures.en.yaml")) {
      return new YAMLMapper().readValue(in, MeasureData.class);
    } catch (IOException e) {
      throw new UncheckedIOException("language/measures.en.yaml is part of the build", e);
    }
  }
}
