package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well an item satisfies the preferences, 0..1, graded also inside what filters let through:
 * exact values above narrower ones, sizes close to what was asked, prices in the upper part of a
 * budget. Pure.
 */
final class SoftScore {

  /** Score of a value that the words only cover ("table" covers "coffee table"). */
  private static final double NARROWER = 0.4;

  /**
   * People who name a budget rarely want something far below it; from this share on all is well.
   */
  private static final double BUDGET_KNEE = 0.45;

  /** Relative excess at which a nice-to-have bound counts as not met at all. */
  private static final double EXCESS = 0.25;

  /** What a price at the edge of "around" loses. */
  private static final double AROUND = 0.2;

  private final List<Constraint> constraints;
  private final Map<String, Double> factors;
  private final double sum;

  /**
   * Scores by these preferences; ones on unusable attributes must be left out before.
   *
   * @param factors how much more an attribute counts, by name; 1 when absent
   */
  SoftScore(List<Constraint> constraints, Map<String, Double> factors) {
    this.constraints = List.copyOf(constraints);
    this.factors = Map.copyOf(factors);
    this.sum = constraints.stream().mapToDouble(this::factor).sum();
  }

  private double factor(Constraint constraint) {
    return factors.getOrDefault(constraint.attribute(), 1.0);
  }

  /** Whether items that pass a filter on this still differ in how well they satisfy it. */
  static boolean grades(Constraint constraint) {
    return constraint.polarity() == Polarity.WANT && !(constraint.wanted() instanceof Wanted.Flag);
  }

  boolean any() {
    return sum > 0;
  }

  /**
   * Mean satisfaction; 0 when there are no preferences. What counts less than others does so alone
   * too: preferences whose factors do not add up to 1 cannot reach 1.
   */
  double of(Item item) {
    double met = constraints.stream().mapToDouble(c -> factor(c) * of(c, item)).sum();
    return met / Math.max(1, sum);
  }

  static double of(Constraint constraint, Item item) {
    @Nullable AttributeValue value = item.value(constraint.attribute());
    return switch (constraint.polarity()) {
      case WANT -> value == null ? 0 : wanted(constraint, value);
      case AVOID -> value != null && constraint.wanted().admits(value) ? 0 : 1;
    };
  }

  private static double wanted(Constraint constraint, AttributeValue value) {
    boolean money = constraint.attribute().equals(Attribute.PRICE);
    return switch (constraint.wanted()) {
      case Wanted.Values wanted ->
          value instanceof AttributeValue.Keywords(var has) ? values(wanted, has) : 0;
      case Wanted.Flag(boolean yes) ->
          value instanceof AttributeValue.Flag(boolean is) && is == yes ? 1 : 0;
      case Wanted.Range(var low, var high) ->
          value.number().isPresent() ? range(low, high, value.number().getAsDouble(), money) : 0;
      case Wanted.About(double target, double tolerance) ->
          value.number().isPresent()
              ? about(Math.abs(value.number().getAsDouble() - target), tolerance, money)
              : 0;
    };
  }

  /** Half for any hit; the rest for how many of the wanted it has and how little else. */
  private static double values(Wanted.Values wanted, List<String> has) {
    var common = new HashSet<>(has);
    common.retainAll(wanted.named());
    if (common.isEmpty()) {
      return has.stream().anyMatch(wanted.narrower()::contains) ? NARROWER : 0;
    }
    double recall = (double) common.size() / Set.copyOf(wanted.named()).size();
    double precision = (double) common.size() / Set.copyOf(has).size();
    return 0.5 + 0.3 * recall + 0.2 * precision;
  }

  private static double range(
      @Nullable Double low, @Nullable Double high, double value, boolean money) {
    if (high != null && value > high) {
      return outside(value - high, high);
    }
    if (low != null && value < low) {
      return outside(low - value, low);
    }
    if (low == null && high != null && high > 0) {
      double share = Math.clamp(value / high, 0, 1);
      return money ? 0.5 + 0.5 * Math.min(1, share / BUDGET_KNEE) : 0.5 + 0.5 * share;
    }
    if (high == null && low != null && low > 0) {
      return 0.5 + 0.5 * low / value;
    }
    return 1;
  }

  private static double outside(double excess, double bound) {
    return 0.5 * Math.max(0, 1 - excess / (EXCESS * Math.max(Math.abs(bound), 1e-9)));
  }

  /**
   * 1 at the target, half of it at a quarter of the tolerance: an exact size is a strong sign. An
   * exact price is none: "around 50" may as well be 54.
   */
  private static double about(double distance, double tolerance, boolean money) {
    if (money) {
      return Math.max(0, 1 - AROUND * distance / Math.max(tolerance, 1e-9));
    }
    return distance == 0 ? 1 : 1 / (1 + distance / Math.max(tolerance / 4, 1e-9));
  }
}
