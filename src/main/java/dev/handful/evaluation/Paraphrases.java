package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.shop.Shape;
import dev.handful.evaluation.shop.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The sentences of simulated shoppers, from {@code evaluation/shopper.en.yaml}; the file says what
 * each part is for.
 */
record Paraphrases(
    Map<String, List<String>> answers,
    List<String> avoidColour,
    List<String> avoid,
    List<String> joiners,
    Map<String, List<String>> wishes,
    Map<String, List<String>> vague,
    List<String> openings,
    List<String> remembered,
    List<String> comparisons,
    Map<String, List<String>> aliases,
    Map<String, String> measures,
    List<String> soft,
    List<String> loose,
    Map<String, Currency> currencies) {

  static final String NO_PREFERENCE = "no_preference";
  static final String NO_LIMIT = "no_limit";

  private static final String FILE = "/evaluation/shopper.en.yaml";

  /** How a currency is called: "riyals", "SAR". */
  record Currency(String name, String code) {}

  /** The sentences that ship with Handful. */
  static Paraphrases english() {
    try (InputStream file = Paraphrases.class.getResourceAsStream(FILE)) {
      return new ObjectMapper(new YAMLFactory())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .readValue(file, Paraphrases.class);
    } catch (JsonProcessingException e) {
      throw new BadEvaluationInput(FILE + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a kind of answer. */
  List<String> sentences(String kind) {
    List<String> sentences = answers.get(kind);
    if (sentences == null) {
      throw new BadEvaluationInput(FILE + ": no sentences for '" + kind + "'");
    }
    return sentences;
  }

  /**
   * The one of {@code keys} that stands for an attribute: its name, label or synonym, or what the
   * file lists as another word for a key; empty when there is none.
   */
  Optional<String> key(Collection<String> keys, Shape shape, String attribute) {
    Optional<Trait> trait = shape.trait(attribute);
    Stream<String> called =
        Stream.concat(
            Stream.of(attribute, trait.map(Trait::label).orElse(attribute)),
            trait.map(Trait::synonyms).orElse(List.of()).stream());
    return called
        .filter(Objects::nonNull)
        .map(Shape::plain)
        .flatMap(name -> keyOf(keys, name).stream())
        .findFirst();
  }

  private Optional<String> keyOf(Collection<String> keys, String name) {
    if (keys.contains(name.replace(' ', '_'))) {
      return Optional.of(name.replace(' ', '_'));
    }
    return aliases.entrySet().stream()
        .filter(e -> e.getValue().contains(name) && keys.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the sentence only wishes: "preferably red". */
  boolean softly(String sentence) {
    return soft.stream().anyMatch(sentence::contains);
  }

  static String pick(List<String> sentences, RandomGenerator random) {
    return sentences.get(random.nextInt(sentences.size()));
  }
}
