package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found.ExtremeFact;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import dev.handful.prompt.Snapshot;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Least and most of an attribute, from the whole catalogue or the kind wanted (C04). */
final class ExtremeFacts {

  private final ItemIndex index;
  private final ConstraintFilters filters;
  private final Snapshot snapshot;

  ExtremeFacts(ItemIndex index, Snapshot snapshot) {
    this.index = index;
    this.filters = new ConstraintFilters(snapshot);
    this.snapshot = snapshot;
  }

  /**
   * The answer to an asked extreme: among all that is wanted, of the whole catalogue, or of the
   * list and then of all that is wanted. Empty when no item has the attribute or it is blocked.
   */
  List<ExtremeFact> asked(Goal.AnswerExtreme goal, DialogueState state) {
    if (!filters.usable(goal.attribute())) {
      return List.of();
    }
    return switch (goal.among()) {
      case Among.SHOWN ->
          Stream.concat(ofTheList(goal, state).stream(), wanted(goal, state).stream()).toList();
      case Among.WANTED -> wanted(goal, state).stream().toList();
      case Among.CATALOGUE -> overall(goal, state).stream().toList();
    };
  }

  private Optional<ExtremeFact> overall(Goal.AnswerExtreme goal, DialogueState state) {
    return fact(goal, musts(now(state))).map(fact -> among(fact, Among.CATALOGUE, null));
  }

  /** Where nothing has all that is wanted: the kind and what was said in the same breath. */
  private Optional<ExtremeFact> wanted(Goal.AnswerExtreme goal, DialogueState state) {
    var live = state.constraints();
    var meant = new LinkedHashSet<>(filters.kinds(live));
    meant.addAll(now(state));
    return unlessOnRequest(goal, musts(live), live)
        .or(() -> unlessOnRequest(goal, musts(List.copyOf(meant)), live));
  }

  private static List<Constraint> now(DialogueState state) {
    return state.constraints().stream().filter(c -> c.turn() == state.turn()).toList();
  }

  private Filter musts(List<Constraint> constraints) {
    return filters.all(
        constraints.stream()
            .filter(c -> c.strength() == Strength.MUST)
            .filter(filters::filters)
            .toList(),
        Set.of());
  }

  /** The best that is for everybody; what is only on request and goes beyond it is told besides. */
  private Optional<ExtremeFact> unlessOnRequest(
      Goal.AnswerExtreme goal, Filter filter, List<Constraint> wishes) {
    var onRequest = new OnRequest(snapshot.policy().onRequest(), wishes);
    var most = fact(goal, filter);
    if (most.isEmpty() || !onRequest.only(most.get().item())) {
      return most;
    }
    var others =
        new Filter.And(List.of(filter, new Filter.Not(onRequest.filter(snapshot.catalogue()))));
    return fact(goal, others).map(fact -> beside(fact, most.get())).or(() -> most);
  }

  private static ExtremeFact beside(ExtremeFact fact, ExtremeFact most) {
    return fact.value() == most.value() ? fact : among(fact, fact.among(), most.item());
  }

  private static ExtremeFact among(ExtremeFact fact, Among among, @Nullable Item onRequest) {
    return new ExtremeFact(
        fact.attribute(), fact.direction(), fact.value(), fact.item(), among, onRequest);
  }

  /** Among the items of the list as they were shown. */
  private Optional<ExtremeFact> ofTheList(Goal.AnswerExtreme goal, DialogueState state) {
    var onRequest = new OnRequest(snapshot.policy().onRequest(), state.constraints());
    var items = state.lastShown().stream().map(Shown::item).toList();
    var most = best(goal, items.stream());
    var common = best(goal, items.stream().filter(item -> !onRequest.only(item)));
    return common
        .flatMap(fact -> most.map(m -> beside(fact, m)))
        .or(() -> most)
        .map(fact -> among(fact, Among.SHOWN, fact.onlyOnRequest()));
  }

  private static Optional<ExtremeFact> best(Goal.AnswerExtreme goal, Stream<Item> items) {
    var order = Comparator.comparingDouble(ExtremeFact::value);
    return items
        .flatMap(
            item -> {
              var value = item.value(goal.attribute());
              return value == null || value.number().isEmpty()
                  ? Stream.<ExtremeFact>empty()
                  : Stream.of(
                      new ExtremeFact(
                          goal.attribute(), goal.direction(), value.number().getAsDouble(), item));
            })
        .min(goal.direction() == Direction.LESS ? order : order.reversed());
  }

  private Optional<ExtremeFact> fact(Goal.AnswerExtreme goal, Filter filter) {
    return fact(goal.attribute(), goal.direction(), filter);
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
              return Optional.ofNullable(snapshot.catalogue().item(id))
                  .map(item -> new ExtremeFact(attribute, direction, value, item));
            });
  }
}
