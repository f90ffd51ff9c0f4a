package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found.ExtremeFact;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Least and most of an attribute, from the whole catalogue or the kind wanted (C04). */
final class ExtremeFacts {

  private final ItemIndex index;
  private final ConstraintFilters filters;

  ExtremeFacts(ItemIndex index, ConstraintFilters filters) {
    this.index = index;
    this.filters = filters;
  }

  /**
   * The answer to an asked extreme among all that is wanted, or of the whole catalogue where that
   * was asked for; empty when no item has the attribute or it is blocked.
   */
  Optional<ExtremeFact> asked(Goal.AnswerExtreme goal, List<Constraint> constraints, int turn) {
    if (!filters.usable(goal.attribute())) {
      return Optional.empty();
    }
    var live = goal.overall() ? now(constraints, turn) : constraints;
    return fact(goal, live).or(() -> fact(goal, kindAnd(now(constraints, turn), live)));
  }

  private static List<Constraint> now(List<Constraint> constraints, int turn) {
    return constraints.stream().filter(c -> c.turn() == turn).toList();
  }

  /** Where nothing has all that is wanted: the kind and what was said in the same breath. */
  private List<Constraint> kindAnd(List<Constraint> said, List<Constraint> live) {
    var meant = new LinkedHashSet<>(filters.kinds(live));
    meant.addAll(said);
    return List.copyOf(meant);
  }

  private Optional<ExtremeFact> fact(Goal.AnswerExtreme goal, List<Constraint> constraints) {
    var musts =
        constraints.stream()
            .filter(c -> c.strength() == Strength.MUST)
            .filter(filters::filters)
            .toList();
    return fact(goal.attribute(), goal.direction(), filters.all(musts, Set.of()));
  }

  /** Where prices start for all else that is wanted; empty when the budget is not what fails. */
  Optional<ExtremeFact> priceFloor(List<Constraint> constraints, Set<ItemId> without) {
    var budget =
        constraints.stream().filter(ExtremeFacts::budget).filter(filters::filters).findFirst();
    if (budget.isEmpty()) {
      return Optional.empty();
    }
    var others = constraints.stream().filter(c -> !c.attribute().equals(Attribute.PRICE)).toList();
    return fact(Attribute.PRICE, Direction.LESS, filters.all(others, without))
        .filter(floor -> floor.value() > highest(budget.get().wanted()));
  }

  private static boolean budget(Constraint constraint) {
    return constraint.attribute().equals(Attribute.PRICE)
        && constraint.polarity() == Polarity.WANT
        && highest(constraint.wanted()) < Double.POSITIVE_INFINITY;
  }

  private static double highest(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Range(var low, var high) -> high == null ? Double.POSITIVE_INFINITY : high;
      case Wanted.About(double target, double tolerance) -> target + tolerance;
      case Wanted.Values ignored -> Double.POSITIVE_INFINITY;
      case Wanted.Flag ignored -> Double.POSITIVE_INFINITY;
    };
  }

  private Optional<ExtremeFact> fact(String attribute, Direction direction, Filter filter) {
    return index
        .extremes(attribute, filter)
        .flatMap(
            extreme -> {
              boolean least = direction == Direction.LESS;
              var id = least ? extreme.lowestItem() : extreme.highestItem();
              double value = least ? extreme.lowest() : extreme.highest();
              return Optional.ofNullable(index.get(List.of(id)).get(id))
                  .map(item -> new ExtremeFact(attribute, direction, value, item));
            });
  }
}
