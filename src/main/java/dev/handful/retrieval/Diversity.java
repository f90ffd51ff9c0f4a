package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.prompt.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998) over item vectors: each next
 * item is the best compromise between its score and its distance to those chosen. Pure.
 */
final class Diversity {

  private Diversity() {}

  /** Share of novelty in the choice; fades to 0 the more is known. */
  static double weight(Policy.Diversity policy, int musts) {
    if (musts >= policy.fadesAt()) {
      return 0;
    }
    return policy.weight() * (1 - (double) musts / policy.fadesAt());
  }

  /**
   * The first {@code size} candidates, reordered.
   *
   * @param ranked best first
   * @param vectors unit vectors; a candidate without one counts as unlike all others
   */
  static List<Candidate> reorder(
      List<Candidate> ranked, Map<ItemId, float[]> vectors, double weight, int size) {
    if (weight <= 0 || ranked.size() < 3) {
      return ranked.stream().limit(size).toList();
    }
    double best = ranked.getFirst().score();
    double span = Math.max(best - ranked.getLast().score(), 1e-9);
    var left = new ArrayList<Place>();
    ranked.forEach(c -> left.add(new Place(c, 1 - (best - c.score()) / span, 0)));
    var chosen = new ArrayList<Candidate>();
    while (chosen.size() < size && !left.isEmpty()) {
      var next = Collections.max(left, Comparator.comparingDouble(place -> place.value(weight)));
      left.remove(next);
      chosen.add(next.candidate());
      left.replaceAll(place -> place.seeing(likeness(vectors, place, next)));
    }
    return chosen;
  }

  /** A candidate not chosen yet, and how much it is like the most similar chosen one. */
  private record Place(Candidate candidate, double relevance, double likeness) {
    double value(double weight) {
      return (1 - weight) * relevance - weight * likeness;
    }

    Place seeing(double other) {
      return new Place(candidate, relevance, Math.max(likeness, other));
    }
  }

  private static double likeness(Map<ItemId, float[]> vectors, Place one, Place other) {
    var a = vectors.get(one.candidate().item().id());
    var b = vectors.get(other.candidate().item().id());
    return a == null || b == null ? 0 : Vectors.dot(a, b);
  }
}
