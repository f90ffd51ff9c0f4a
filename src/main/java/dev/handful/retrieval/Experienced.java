package dev.handful.retrieval;

import dev.handful.catalogue.Experience;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import dev.handful.language.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What earlier conversations say about the items for one state. Pure. */
final class Experienced {

  private static final Words WORDS = new Words();

  private final Experience experience;

  Experienced(Experience experience) {
    this.experience = experience;
  }

  /** How often items were taken, 0..1; others are absent. */
  Map<ItemId, Double> popularity() {
    return experience.popularity();
  }

  /**
   * What goes with the examples, 0..1: the mean weight over them (item-based collaborative
   * filtering; Sarwar et al., WWW 2001). Items that go with none are absent.
   */
  Map<ItemId, Double> related(Examples examples) {
    var scores = new HashMap<ItemId, Double>();
    double sum = examples.sum();
    examples
        .weights()
        .forEach(
            (id, weight) ->
                add(scores, experience.related().getOrDefault(id, List.of()), weight / sum));
    return scores;
  }

  /** What was taken after the same words, as a share of the best; others are absent. */
  Map<ItemId, Double> asked(String text) {
    var scores = new HashMap<ItemId, Double>();
    if (!experience.asked().isEmpty()) {
      for (var stem : new HashSet<>(WORDS.stems(text))) {
        add(scores, experience.asked().getOrDefault(stem, List.of()), 1);
      }
    }
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    scores.replaceAll((id, score) -> score / best);
    return scores;
  }

  private static void add(Map<ItemId, Double> scores, List<Neighbour> neighbours, double factor) {
    neighbours.forEach(n -> scores.merge(n.item(), factor * n.weight(), Double::sum));
  }
}
