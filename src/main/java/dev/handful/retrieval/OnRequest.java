package dev.handful.retrieval;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    boolean sunk =
        values.entrySet().stream()
            .filter(entry -> !spokenOf.contains(entry.getKey()))
            .anyMatch(
                entry ->
                    item.value(entry.getKey()) instanceof AttributeValue.Keywords(var has)
                        && !has.isEmpty()
                        && entry.getValue().containsAll(has));
    return sunk ? SUNK : 1;
  }
}
