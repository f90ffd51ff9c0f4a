package dev.handful.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to measure.
 *
 * @param messages conversations of two messages, taken in turn
 * @param warmUp turns before measuring starts
 * @param turns measured per level of concurrency
 * @param concurrency conversations at once, one run each
 */
public record BenchmarkPlan(
    String catalogue,
    List<List<String>> messages,
    int warmUp,
    int turns,
    List<Integer> concurrency,
    Duration timeout) {

  public BenchmarkPlan {
    messages = List.copyOf(messages);
    concurrency = List.copyOf(concurrency);
    if (messages.isEmpty()
        || turns < 2
        || warmUp < 0
        || concurrency.stream().anyMatch(n -> n < 1)) {
      throw new BadEvaluationInput(
          "a benchmark needs messages, two turns or more and one conversation at once or more");
    }
  }

  private record Messages(List<List<String>> conversations) {}

  /**
   * First and second messages of the simulated shoppers under {@code folder}: the opening, then a
   * width, colour or budget. The sentences that ship with Handful when there is no such folder.
   */
  public static List<List<String>> messages(Path folder, long seed) {
    Path targets = folder.resolve("targets.dev.jsonl");
    if (!Files.isReadable(targets)) {
      return shipped();
    }
    EvaluationPlan.Manner manner = new EvaluationPlan.Manner(seed, 0, 0, 0);
    Speech english =
        new Speech(Paraphrases.english(), Measures.english(), Shape.recordedFurniture());
    List<String> attributes = List.of("width", "colour", "price");
    List<Target> all = RecordedTargets.read(new ObjectMapper(), targets);
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              var shopper = new SimulatedShopper(all.get(i), english, manner);
              String attribute = attributes.get(i % attributes.size());
              return List.of(shopper.opening().text(), shopper.answer(attribute).text());
            })
        .toList();
  }

  private static List<List<String>> shipped() {
    try (InputStream file = BenchmarkPlan.class.getResourceAsStream("/evaluation/bench.en.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, Messages.class).conversations();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
