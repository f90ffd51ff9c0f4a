package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a value of the item file is what a shopper said: it holds all the words said ("black-brown"
 * is a black, "table+4 chairs" is a "table and 4 chairs"), or words that the product team declared
 * to mean the same. Its own reading of words, not the server's.
 */
final class Meaning {

  /** Numbers by name, plurals without a rule, words that join others and tell nothing. */
  private record Spelling(
      Map<String, String> numbers, Map<String, String> plurals, Set<String> fillers) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Declared(@Nullable Map<String, List<String>> values) {}

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Spelling spelling;
  private final Map<String, List<String>> synonyms;

  private Meaning(Spelling spelling, Map<String, List<String>> synonyms) {
    this.spelling = spelling;
    this.synonyms = Map.copyOf(synonyms);
  }

  /** With the {@code synonyms.yaml} of a prompts folder; without synonyms when there is none. */
  static Meaning of(Path prompts) {
    Path file = prompts.resolve("synonyms.yaml");
    if (!Files.isReadable(file)) {
      return of(Map.of());
    }
    try {
      Declared declared = YAML.readValue(file.toFile(), Declared.class);
      return of(declared.values() == null ? Map.of() : declared.values());
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }

  static Meaning of(Map<String, List<String>> synonyms) {
    try (InputStream file = Meaning.class.getResourceAsStream("/evaluation/meaning.en.yaml")) {
      return new Meaning(YAML.readValue(file, Spelling.class), new HashMap<>(synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code value} is what was said, by its words or by a declared synonym. */
  boolean covers(String said, String value) {
    return alternatives(said).stream().anyMatch(one -> names(one, value));
  }

  /** Whether {@code value} has all the words said. */
  boolean names(String said, String value) {
    Set<String> wanted = words(said);
    return !wanted.isEmpty() && words(value).containsAll(wanted);
  }

  /** What was said, and the same with one phrase of it replaced by what it was declared to mean. */
  private List<String> alternatives(String said) {
    String text = " " + said.toLowerCase(Locale.ROOT) + " ";
    List<String> all = new ArrayList<>(List.of(said));
    synonyms.forEach(
        (phrase, meant) -> {
          if (text.contains(" " + phrase + " ")) {
            meant.forEach(other -> all.add(text.replace(" " + phrase + " ", " " + other + " ")));
          }
        });
    return all;
  }

  /** The telling words, numbers as figures, in the singular. */
  Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !spelling.fillers().contains(word))
        .map(word -> spelling.numbers().getOrDefault(word, word))
        .map(this::singular)
        .collect(Collectors.toSet());
  }

  private String singular(String word) {
    String known = spelling.plurals().get(word);
    if (known != null) {
      return known;
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
