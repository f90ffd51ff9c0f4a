package dev.handful.index;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import java.util.HashSet;
import java.util.Set;

/** Filters by looking at each item: the meaning of {@link Filter}, in the plainest words. */
final class BruteForce {

  private BruteForce() {}

  static boolean matches(Filter filter, Item item) {
    return switch (filter) {
      case Filter.And(var parts) -> parts.stream().allMatch(part -> matches(part, item));
      case Filter.Not(var part) -> !matches(part, item);
      case Filter.AnyOf(var attribute, var values) ->
          item.value(attribute) instanceof AttributeValue.Keywords(var has)
              && has.stream().anyMatch(values::contains);
      case Filter.Between(var attribute, var low, var high) -> {
        var value = item.value(attribute);
        yield value != null
            && value.number().isPresent()
            && (low == null || value.number().getAsDouble() >= low)
            && (high == null || value.number().getAsDouble() <= high);
      }
      case Filter.Is(var attribute, boolean yes) ->
          item.value(attribute) instanceof AttributeValue.Flag(boolean is) && is == yes;
      case Filter.Ids(var ids) -> ids.contains(item.id());
    };
  }

  static Set<String> words(Item item, String attribute) {
    return switch (item.value(attribute)) {
      case AttributeValue.Keywords(var values) -> new HashSet<>(values);
      case AttributeValue.Flag(boolean yes) -> Set.of(String.valueOf(yes));
      case null, default -> Set.of();
    };
  }
}
