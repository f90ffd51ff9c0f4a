package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

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
  private final List<Attribute> ordered;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<Measure, double[]> numbers = new HashMap<>();
  private final int items;

  KindTable(CatalogueSchema schema, Map<ItemId, Item> items) {
    this.schema = schema;
    this.items = items.size();
    this.ordered = schema.attributes().stream().filter(a -> a.better() != Better.NEITHER).toList();
    var found = new HashMap<Measure, List<Double>>();
    for (var item : items.values()) {
      of(item).ifPresent(kind -> sizes.merge(kind, 1, Integer::sum));
      measures(item, found);
    }
    found.forEach(
        (measure, values) ->
            numbers.put(
                measure, values.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
  }

  private KindTable(KindTable before, Map<Measure, double[]> changed) {
    this.schema = before.schema;
    this.ordered = before.ordered;
    this.items = before.items;
    sizes.putAll(before.sizes);
    numbers.putAll(before.numbers);
    numbers.putAll(changed);
  }

  /**
   * The same with other numbers of some items; their kinds stay. A table of 100,000 items is not
   * made anew for one price.
   *
   * @param before these items as they were, in the order of {@code after}
   */
  KindTable with(List<Item> before, List<Item> after) {
    var gone = new HashMap<Measure, List<Double>>();
    var come = new HashMap<Measure, List<Double>>();
    before.forEach(item -> measures(item, gone));
    after.forEach(item -> measures(item, come));
    var touched = new HashSet<>(gone.keySet());
    touched.addAll(come.keySet());
    var changed = new HashMap<Measure, double[]>();
    for (var measure : touched) {
      var out = gone.getOrDefault(measure, List.of());
      var in = come.getOrDefault(measure, List.of());
      if (!out.equals(in)) {
        changed.put(measure, replaced(numbers.getOrDefault(measure, new double[0]), out, in));
      }
    }
    return new KindTable(this, changed);
  }

  private void measures(Item item, Map<Measure, List<Double>> found) {
    var kind = of(item);
    if (kind.isEmpty()) {
      return;
    }
    for (var attribute : ordered) {
      var number = item.number(attribute.name());
      if (number.isPresent()) {
        found
            .computeIfAbsent(new Measure(kind.get(), attribute.name()), m -> new ArrayList<>())
            .add(number.getAsDouble());
      }
    }
  }

  /** The sorted numbers without some and with others, sorted. */
  private static double[] replaced(double[] sorted, List<Double> out, List<Double> in) {
    var left = new HashMap<Double, Integer>();
    out.forEach(number -> left.merge(number, 1, Integer::sum));
    var kept =
        Arrays.stream(sorted)
            .filter(
                number -> {
                  var many = left.getOrDefault(number, 0);
                  if (many > 0) {
                    left.put(number, many - 1);
                  }
                  return many == 0;
                });
    return DoubleStream.concat(kept, in.stream().mapToDouble(Double::doubleValue))
        .sorted()
        .toArray();
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
