package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The sentences of simulated shoppers, from {@code evaluation/shopper.en.yaml}.
 *
 * @param answers sentences by kind of answer; {@code {value}} and {@code {a_value}} stand for the
 *     fact
 * @param avoidColour additions that exclude a colour
 * @param joiners what stands between two values
 */
record Paraphrases(
    Map<String, List<String>> answers, List<String> avoidColour, List<String> joiners) {

  static final String NO_PREFERENCE = "no_preference";
  static final String NO_LIMIT = "no_limit";

  private static final String FILE = "/evaluation/shopper.en.yaml";

  Paraphrases {
    answers = Map.copyOf(answers);
    avoidColour = List.copyOf(avoidColour);
    joiners = List.copyOf(joiners);
  }

  /** The sentences that ship with Handful. */
  static Paraphrases english() {
    try (InputStream file = Paraphrases.class.getResourceAsStream(FILE)) {
      return new ObjectMapper(new YAMLFactory())
          .setPropertyNamingStrategy(
              com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .readValue(file, Paraphrases.class);
    } catch (JsonProcessingException e) {
      throw new BadEvaluationInput(FILE + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One way to answer with {@code values}, chosen by {@code random}. */
  String answer(String kind, List<String> values, RandomGenerator random) {
    List<String> sentences = answers.get(kind);
    if (sentences == null) {
      throw new BadEvaluationInput(FILE + ": no sentences for '" + kind + "'");
    }
    String sentence = pick(sentences, random);
    return render(sentence, String.join(pick(joiners, random), values));
  }

  /** One way to exclude {@code colour}, to follow a sentence without its final full stop. */
  String avoid(String colour, RandomGenerator random) {
    return render(pick(avoidColour, random), colour);
  }

  static String render(String sentence, String value) {
    return sentence.replace("{a_value}", withArticle(value)).replace("{value}", value);
  }

  private static String withArticle(String value) {
    if (value.isEmpty() || Character.isDigit(value.charAt(0)) && !value.matches("\\d+-.*")) {
      return value;
    }
    return ("aeiou".indexOf(Character.toLowerCase(value.charAt(0))) >= 0 ? "an " : "a ") + value;
  }

  private static String pick(List<String> sentences, RandomGenerator random) {
    return sentences.get(random.nextInt(sentences.size()));
  }
}
