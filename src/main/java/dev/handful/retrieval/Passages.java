package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.PolicyText;
import dev.handful.dialogue.Found.Passage;
import dev.handful.index.OwnTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The shop's policy texts by meaning; a question they do not touch gets none. */
final class Passages {

  private static final int MOST = 2;

  /**
   * Cosine of bge-small below which a text does not speak of the question: over four policies, ten
   * questions without an answer reached 0.62, clear ones began at 0.65.
   */
  private static final double FLOOR = 0.63;

  /** A second text this much worse than the best is about something else. */
  private static final double MARGIN = 0.04;

  private record Embedded(PolicyText policy, float[] vector) {}

  private final List<Embedded> policies;

  private Passages(List<Embedded> policies) {
    this.policies = policies;
  }

  static Passages of(Catalogue catalogue, Map<String, float[]> vectors) {
    return new Passages(
        catalogue.policies().stream()
            .filter(policy -> vectors.containsKey(OwnTexts.of(policy)))
            .map(policy -> new Embedded(policy, vectors.get(OwnTexts.of(policy))))
            .toList());
  }

  boolean any() {
    return !policies.isEmpty();
  }

  /** At most two passages, best first. */
  List<Passage> nearest(float[] question) {
    var near =
        policies.stream()
            .map(
                p ->
                    new Passage(
                        p.policy().title(), p.policy().text(), Vectors.dot(question, p.vector())))
            .filter(passage -> passage.score() >= FLOOR)
            .sorted(Comparator.comparingDouble(Passage::score).reversed())
            .limit(MOST)
            .toList();
    return near.stream()
        .filter(passage -> passage.score() >= near.getFirst().score() - MARGIN)
        .toList();
  }
}
