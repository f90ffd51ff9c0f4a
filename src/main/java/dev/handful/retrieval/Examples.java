package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items a shopper liked, as examples of their taste: the newest counts 1, each older one less.
 * Pure.
 */
record Examples(Map<ItemId, Double> weights) {

  private static final double OLDER = 0.85;

  /**
   * Weighted by recency.
   *
   * @param liked newest last
   */
  static Examples of(List<ItemId> liked) {
    var weights = new LinkedHashMap<ItemId, Double>();
    double weight = 1;
    for (var item : liked.reversed()) {
      if (weights.putIfAbsent(item, weight) == null) {
        weight *= OLDER;
      }
    }
    return new Examples(weights);
  }

  boolean any() {
    return !weights.isEmpty();
  }

  double sum() {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
