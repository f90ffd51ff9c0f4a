package dev.handful.retrieval;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.prompt.Policy;

/**
 * What the operator adds to a score: {@code boosts} by {@code attribute=value}, and the sponsored
 * boost, which is 0 unless the policy says otherwise. Pure.
 */
final class Boosts {

  private final Policy policy;

  Boosts(Policy policy) {
    this.policy = policy;
  }

  double of(Item item) {
    double sum = 0;
    for (var boost : policy.boosts().entrySet()) {
      var parts = boost.getKey().split("=", 2);
      if (parts.length == 2 && has(item, parts[0].strip(), parts[1].strip())) {
        sum += boost.getValue();
      }
    }
    var sponsored = policy.sponsored();
    if (sponsored.attribute() != null && has(item, sponsored.attribute(), "true")) {
      sum += sponsored.boost();
    }
    return sum;
  }

  private static boolean has(Item item, String attribute, String wanted) {
    var value = item.value(attribute);
    return switch (value) {
      case null -> false;
      case AttributeValue.Keywords(var values) ->
          values.stream().anyMatch(wanted::equalsIgnoreCase);
      case AttributeValue.Flag(boolean yes) -> String.valueOf(yes).equals(wanted);
      case AttributeValue.Quantity ignored -> false;
      case AttributeValue.Price ignored -> false;
      case AttributeValue.Prose ignored -> false;
      case AttributeValue.Day ignored -> false;
    };
  }
}
