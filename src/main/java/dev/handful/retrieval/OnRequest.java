package dev.handful.retrieval;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.index.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what only some people look for after the rest, until somebody speaks of it. */
final class OnRequest {

  /** Enough to sink below any other item that fits, not enough to lose to what does not fit. */
  private static final double SUNK = 0.6;

  private final Map<String, List<String>> values;
  private final Set<String> spokenOf;

  OnRequest(Map<String, List<String>> values, List<Constraint> constraints) {
    this.values = values;
    this.spokenOf = constraints.stream().map(Constraint::attribute).collect(Collectors.toSet());
  }

  /** What the score of an item is multiplied with: 1 for most. */
  double factor(Item item) {
    return only(item) ? SUNK : 1;
  }

  /** Whether the item is only for those who ask for it. */
  boolean only(Item item) {
    return unspoken()
        .anyMatch(
            entry ->
                item.value(entry.getKey()) instanceof AttributeValue.Keywords(var has)
                    && !has.isEmpty()
                    && entry.getValue().containsAll(has));
  }

  /**
   * What {@link #only} says, as a condition: such a value, and no other.
   *
   * @param catalogue tells which other values there are
   */
  Filter filter(Catalogue catalogue) {
    return new Filter.Not(
        new Filter.And(
            unspoken().<Filter>map(entry -> new Filter.Not(only(entry, catalogue))).toList()));
  }

  private static Filter only(Map.Entry<String, List<String>> entry, Catalogue catalogue) {
    var attribute = entry.getKey();
    var others =
        catalogue.columns().words(attribute).stream()
            .filter(value -> !entry.getValue().contains(value))
            .collect(Collectors.toSet());
    return new Filter.And(
        List.of(
            new Filter.AnyOf(attribute, Set.copyOf(entry.getValue())),
            new Filter.Not(new Filter.AnyOf(attribute, others))));
  }

  private Stream<Map.Entry<String, List<String>>> unspoken() {
    return values.entrySet().stream().filter(entry -> !spokenOf.contains(entry.getKey()));
  }
}
