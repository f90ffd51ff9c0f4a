package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The kinds of thing a generation holds, by the narrowest word of their type. Immutable. */
public final class KindTable {

  /**
   * How many items of a kind a number beats.
   *
   * @param said items of the kind that say the number
   * @param worse those of them with a worse one
   */
  public record Rank(int said, int worse) {}

  private record Measure(String kind, String attribute) {}

  private final CatalogueSchema schema;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<Measure, double[]> numbers = new HashMap<>();
  private final int items;

  KindTable(CatalogueSchema schema, Map<ItemId, Item> items) {
    this.schema = schema;
    this.items = items.size();
    var ordered = schema.attributes().stream().filter(a -> a.better() != Better.NEITHER).toList();
    var found = new HashMap<Measure, List<Double>>();
    for (var item : items.values()) {
      var kind = of(item);
      if (kind.isEmpty()) {
        continue;
      }
      sizes.merge(kind.get(), 1, Integer::sum);
      for (var attribute : ordered) {
        var number = item.number(attribute.name());
        if (number.isPresent()) {
          found
              .computeIfAbsent(new Measure(kind.get(), attribute.name()), m -> new ArrayList<>())
              .add(number.getAsDouble());
        }
      }
    }
    found.forEach(
        (measure, values) ->
            numbers.put(
                measure, values.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
  }

  /** The narrowest name of its kind, as the catalogue spells it; empty when it has none. */
  public Optional<String> of(Item item) {
    return schema.typeAttributes().stream()
        .map(item::value)
        .filter(AttributeValue.Keywords.class::isInstance)
        .map(value -> ((AttributeValue.Keywords) value).values().getLast())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The one kind that everything here is of; empty when there are several. */
  public Optional<String> common() {
    return sizes.size() == 1
        ? sizes.entrySet().stream()
            .filter(kind -> kind.getValue() == items)
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  /**
   * How a number stands among its kind; nobody is worse where the attribute has no better end.
   *
   * @param number in the attribute's unit; minor units for money
   */
  public Rank rank(String kind, Attribute attribute, double number) {
    var all = numbers.getOrDefault(new Measure(kind, attribute.name()), new double[0]);
    return switch (attribute.better()) {
      case NEITHER -> new Rank(all.length, 0);
      case HIGHER -> new Rank(all.length, below(all, number));
      case LOWER -> new Rank(all.length, all.length - below(all, Math.nextUp(number)));
    };
  }

  /** How many of the sorted numbers lie below this one. */
  private static int below(double[] sorted, double number) {
    int at = Arrays.binarySearch(sorted, number);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && sorted[at - 1] == number) {
      at--;
    }
    return at;
  }
}
