package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.prompt.Policy;
import java.util.Map;

/**
 * One score from the signals, each 0..1: a weighted mean over the signals the turn has, so that
 * scores of different turns are comparable. Pure; the same for every index.
 */
final class Fusion {

  static final String DENSE = "dense";
  static final String LEXICAL = "lexical";
  static final String PRIOR = "prior";
  static final String SOFT = "soft";
  static final String SIMILAR = "similar";

  private final Map<String, Double> weights;
  private final double sum;

  private Fusion(Map<String, Double> weights) {
    this.weights = weights;
    this.sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** With text to search by. */
  static Fusion withText(Policy policy, boolean soft, boolean similar) {
    var weights = policy.weights();
    return new Fusion(
        Map.of(
            DENSE,
            weights.dense(),
            LEXICAL,
            weights.lexical(),
            PRIOR,
            weights.prior() * ratingFactor(policy),
            SOFT,
            soft ? weights.soft() : 0,
            SIMILAR,
            similar ? weights.similar() : 0));
  }

  /** Without text: the prior leads. */
  static Fusion withoutText(Policy policy, boolean soft, boolean similar) {
    var weights = policy.weights();
    return new Fusion(
        Map.of(
            PRIOR, weights.priorAlone() * ratingFactor(policy),
            SOFT, soft ? weights.soft() : 0,
            SIMILAR, similar ? weights.similar() : 0));
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
