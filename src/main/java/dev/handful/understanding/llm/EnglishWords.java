package dev.handful.understanding.llm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Word lists of the understanding: those of the local cues that count here, and own ones. */
final class EnglishWords {

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Cues(Set<String> stop, Set<String> purposes) {}

  private record Own(List<String> commands) {}

  private final Cues cues = read("/understanding/cues.en.yaml", Cues.class);
  private final Own own = read("/understanding/model.en.yaml", Own.class);

  /** Whether the word carries no meaning for search. */
  boolean stop(String word) {
    return cues.stop().contains(word);
  }

  /** Whether the attribute tells what a thing is for: such wishes rank and never filter. */
  boolean purpose(String attribute) {
    return cues.purposes().contains(attribute);
  }

  /** Whether the text speaks to a model instead of naming things: "ignore previous". */
  boolean commands(String text) {
    var plain = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return own.commands().stream().anyMatch(phrase -> plain.contains(" " + phrase + " "));
  }

  private static <T> T read(String resource, Class<T> type) {
    try (var in = EnglishWords.class.getResourceAsStream(resource)) {
      return new YAMLMapper().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
