package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.dialogue.Candidate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expected information gain of asking for an attribute: the bits by which a truthful answer narrows
 * the candidates, averaged over the candidate the shopper has in mind. A candidate without the
 * attribute yields "no preference", which narrows nothing. (Expected entropy reduction as in
 * question selection by decision trees: Quinlan 1986.)
 */
final class InformationGain {

  /** Relative distance within which two numbers count as the same answer. */
  private static final double SAME_SIZE = 0.05;

  /**
   * A budget leaves items from this share of it up to the budget: people name it near the price.
   */
  private static final double BUDGET_FLOOR = 0.4;

  private static final double BUDGET_ROOM = 1.2;

  private final List<Candidate> pool;
  private final double[] weights;

  /**
   * Weighs the candidates by their fused score.
   *
   * @param temperature score distance at which a candidate counts 1/e as much as the best
   */
  InformationGain(List<Candidate> pool, double temperature) {
    this.pool = pool;
    double best = pool.stream().mapToDouble(Candidate::score).max().orElse(0);
    double[] raw =
        pool.stream().mapToDouble(c -> Math.exp((c.score() - best) / temperature)).toArray();
    double sum = java.util.Arrays.stream(raw).sum();
    this.weights = java.util.Arrays.stream(raw).map(w -> w / sum).toArray();
  }

  /** Expected bits; 0 when the answer is known beforehand or nobody has the attribute. */
  double bits(Attribute attribute) {
    double expected = 0;
    for (int i = 0; i < pool.size(); i++) {
      var value = pool.get(i).item().value(attribute.name());
      if (value != null) {
        expected += weights[i] * surprise(attribute, value);
      }
    }
    return expected;
  }

  /** Bits learnt when this is the shopper's answer; the mean over the values it could name. */
  private double surprise(Attribute attribute, AttributeValue answer) {
    if (answer instanceof AttributeValue.Keywords(var values)) {
      return values.stream()
          .mapToDouble(v -> bitsOf(share(attribute, new AttributeValue.Keywords(List.of(v)))))
          .average()
          .orElse(0);
    }
    return bitsOf(share(attribute, answer));
  }

  private double share(Attribute attribute, AttributeValue answer) {
    double share = 0;
    for (int i = 0; i < pool.size(); i++) {
      if (compatible(answer, pool.get(i).item().value(attribute.name()))) {
        share += weights[i];
      }
    }
    return share;
  }

  private static boolean compatible(AttributeValue answer, @Nullable AttributeValue other) {
    if (other == null) {
      return false;
    }
    return switch (answer) {
      case AttributeValue.Keywords(var wanted) ->
          other instanceof AttributeValue.Keywords(var has) && anyOf(Set.copyOf(has), wanted);
      case AttributeValue.Quantity(double wanted) ->
          other instanceof AttributeValue.Quantity(double has)
              && Math.abs(has - wanted) <= SAME_SIZE * Math.abs(wanted);
      case AttributeValue.Price(var wanted) ->
          other instanceof AttributeValue.Price(var has)
              && has.amount() <= wanted.amount() * BUDGET_ROOM
              && has.amount() >= wanted.amount() * BUDGET_FLOOR;
      case AttributeValue.Flag wanted -> wanted.equals(other);
      case AttributeValue.Day wanted -> wanted.equals(other);
      case AttributeValue.Prose ignored -> false;
    };
  }

  private static boolean anyOf(Set<String> has, List<String> wanted) {
    return wanted.stream().anyMatch(has::contains);
  }

  private static double bitsOf(double share) {
    return share <= 0 ? 0 : Math.max(0, -Math.log(share) / Math.log(2));
  }
}
