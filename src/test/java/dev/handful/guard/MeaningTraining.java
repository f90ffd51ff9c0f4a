package dev.handful.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.embedding.onnx.OnnxEmbedder;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Learns what sentences are about and writes the file the guards ship with: {@code ./mvnw test
 * -Dtest=MeaningTraining -Dguard.train}.
 */
@EnabledIfSystemProperty(named = "guard.train", matches = ".*")
class MeaningTraining {

  private static final Path FILE = Path.of("src/main/resources/guard/meaning.en.bin");
  private static final float WIDTH = 2;
  private static final float TRUST = 30;

  /** Of ordinary sentences kept apart, the share declined with and without something sold. */
  private static final double PLAIN = 0.005;

  private static final double SOLD = 0.001;

  private final OnnxEmbedder embedder = new OnnxEmbedder();

  @Test
  void learns() throws IOException {
    var exemplars = exemplars();
    var untuned = meaning(new Meaning.Thresholds(1, 1), exemplars);
    var ordinary =
        Sentences.of("calibration").stream()
            .mapToDouble(text -> untuned.of(embedder.query(text)).probability())
            .sorted()
            .toArray();
    var thresholds = new Meaning.Thresholds(above(ordinary, PLAIN), above(ordinary, SOLD));

    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(FILE)))) {
      meaning(thresholds, exemplars).write(out);
    }

    System.out.printf("learned from %d sentences: %s%n", exemplars.size(), thresholds);
    assertThat(Files.size(FILE)).isLessThan(2_000_000);
  }

  /** The score that this share of the sorted scores lies above. */
  private static float above(double[] sorted, double share) {
    return (float) sorted[(int) Math.ceil(sorted.length * (1 - share)) - 1];
  }

  private List<Meaning.Exemplar> exemplars() {
    var vectors = Sentences.learned().stream().map(embedder::query).toArray(float[][]::new);
    var classes = new int[vectors.length];
    int at = 0;
    int index = 0;
    for (var file : Sentences.CLASSES.keySet()) {
      for (int left = Sentences.of(file).size(); left > 0; left--) {
        classes[at++] = index;
      }
      index++;
    }
    var weights = new KernelRegression(WIDTH, TRUST).fit(vectors, classes, index);
    var exemplars = new ArrayList<Meaning.Exemplar>();
    for (int i = 0; i < vectors.length; i++) {
      exemplars.add(Meaning.Exemplar.of(vectors[i], weights[i]));
    }
    return exemplars;
  }

  private Meaning meaning(Meaning.Thresholds thresholds, List<Meaning.Exemplar> exemplars) {
    var classes = new ArrayList<@Nullable Concern>(Sentences.CLASSES.values());
    return new Meaning(embedder.model(), WIDTH, thresholds, classes, exemplars);
  }
}
