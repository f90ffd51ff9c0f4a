package dev.handful.retrieval;

import static java.util.Map.entry;

import dev.handful.catalogue.Attribute;
import dev.handful.prompt.Policy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One score from the signals, each 0..1: a weighted mean over the signals the turn has, so that
 * scores of different turns are comparable. Pure; the same for every index.
 */
final class Fusion {

  static final String DENSE = "dense";
  static final String LEXICAL = "lexical";
  static final String LATEST = "latest";
  static final String PRIOR = "prior";
  static final String SOFT = "soft";
  static final String SIMILAR = "similar";
  static final String ALIKE = "alike";
  static final String RELATED = "related";
  static final String POPULAR = "popular";
  static final String ASKED = "asked";

  /** What earlier conversations teach. */
  static final Set<String> LEARNED = Set.of(RELATED, POPULAR, ASKED);

  private final Map<String, Double> weights;
  private final double sum;

  /**
   * Of the signals a turn has.
   *
   * @param signals their names; without text to search by, the prior leads
   */
  Fusion(Policy policy, Set<String> signals) {
    this.weights = new HashMap<>(all(policy, signals.contains(LEXICAL)));
    this.weights.keySet().retainAll(signals);
    this.sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<String, Double> all(Policy policy, boolean text) {
    var weights = policy.weights();
    double prior = text ? weights.prior() : weights.priorAlone();
    return Map.ofEntries(
        entry(DENSE, weights.dense()),
        entry(LEXICAL, weights.lexical()),
        entry(LATEST, weights.latest()),
        entry(PRIOR, prior * ratingFactor(policy)),
        entry(SOFT, weights.soft()),
        entry(SIMILAR, weights.similar()),
        entry(ALIKE, weights.alike()),
        entry(RELATED, weights.related()),
        entry(POPULAR, weights.popular()),
        entry(ASKED, weights.asked()));
  }

  private static double ratingFactor(Policy policy) {
    return policy.boosts().getOrDefault(Attribute.RATING, 1.0);
  }

  double score(Map<String, Double> signals) {
    double score = 0;
    for (var weight : weights.entrySet()) {
      score += weight.getValue() * signals.getOrDefault(weight.getKey(), 0.0);
    }
    return sum == 0 ? 0 : score / sum;
  }
}
