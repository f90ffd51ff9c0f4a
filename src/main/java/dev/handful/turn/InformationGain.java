package dev.handful.turn;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.dialogue.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    var values = pool.stream().map(c -> c.item().value(attribute.name())).toList();
    var words = shareOfWords(values);
    var others = new HashMap<AttributeValue, Double>();
    double expected = 0;
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value != null && weights[i] > 0) {
        double bits =
            value instanceof AttributeValue.Keywords(var named)
                ? named.stream().mapToDouble(w -> bitsOf(words.get(w))).average().orElse(0)
                : others.computeIfAbsent(value, v -> bitsOf(share(v, values)));
        expected += weights[i] * bits;
      }
    }
    return expected;
  }

  /** The weight of the candidates that have each word: whoever answers names one of them. */
  private Map<String, Double> shareOfWords(List<@Nullable AttributeValue> values) {
    var shares = new HashMap<String, Double>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof AttributeValue.Keywords(var words)) {
        for (var word : Set.copyOf(words)) {
          shares.merge(word, weights[i], Double::sum);
        }
      }
    }
    return shares;
  }

  private double share(AttributeValue answer, List<@Nullable AttributeValue> values) {
    double share = 0;
    for (int i = 0; i < values.size(); i++) {
      if (compatible(answer, values.get(i))) {
        share += weights[i];
      }
    }
    return share;
  }

  private static boolean compatible(AttributeValue answer, @Nullable AttributeValue other) {
    return switch (answer) {
      case AttributeValue.Quantity(double wanted) ->
          other instanceof AttributeValue.Quantity(double has)
              && Math.abs(has - wanted) <= SAME_SIZE * Math.abs(wanted);
      case AttributeValue.Price(var wanted) ->
          other instanceof AttributeValue.Price(var has)
              && has.amount() <= wanted.amount() * BUDGET_ROOM
              && has.amount() >= wanted.amount() * BUDGET_FLOOR;
      case AttributeValue.Flag wanted -> wanted.equals(other);
      case AttributeValue.Day wanted -> wanted.equals(other);
      case AttributeValue.Keywords ignored -> false;
      case AttributeValue.Prose ignored -> false;
    };
  }

  private static double bitsOf(double share) {
    return share <= 0 ? 0 : Math.max(0, -Math.log(share) / Math.log(2));
  }
}
