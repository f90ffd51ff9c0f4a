package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Likeness by the values items have in common: the cosine of their keyword values, a value counting
 * the more the fewer items have it (content-based recommendation with TF-IDF; Pazzani and Billsus,
 * The Adaptive Web, 2007). Built once per generation.
 */
final class Alike {

  /** A value of an attribute. */
  private record Trait(String attribute, String value) {}

  private final Map<Trait, Trait> known = new HashMap<>();
  private final Map<ItemId, List<Trait>> traits = new HashMap<>();
  private final Map<Trait, List<ItemId>> holders = new HashMap<>();
  private final Map<ItemId, Double> lengths = new HashMap<>();

  private Alike() {}

  static Alike of(Catalogue catalogue) {
    var alike = new Alike();
    var attributes =
        catalogue.schema().attributes().stream()
            .filter(a -> !a.protectedClass() && !a.name().equals(Attribute.AVAILABILITY))
            .map(Attribute::name)
            .toList();
    catalogue.items().values().forEach(item -> alike.add(item, attributes));
    alike.traits.forEach((id, has) -> alike.lengths.put(id, alike.length(has)));
    return alike;
  }

  private void add(Item item, List<String> attributes) {
    var has = new ArrayList<Trait>();
    for (var attribute : attributes) {
      if (item.value(attribute) instanceof AttributeValue.Keywords(var values)) {
        values.stream().distinct().forEach(value -> has.add(same(new Trait(attribute, value))));
      }
    }
    traits.put(item.id(), List.copyOf(has));
    has.forEach(t -> holders.computeIfAbsent(t, u -> new ArrayList<>()).add(item.id()));
  }

  /** One object for all who have it. */
  private Trait same(Trait trait) {
    return known.computeIfAbsent(trait, t -> t);
  }

  private double length(List<Trait> has) {
    double squares = has.stream().mapToDouble(this::rarity).map(r -> r * r).sum();
    return Math.sqrt(Math.max(squares, 1e-9));
  }

  private double rarity(Trait trait) {
    return Math.log((double) traits.size() / holders.get(trait).size());
  }

  /**
   * Mean likeness to the examples, 0..1; an item with nothing in common is absent.
   *
   * @param usable names of attributes that may count
   */
  Map<ItemId, Double> to(Examples examples, Predicate<String> usable) {
    var wanted = new HashMap<Trait, Double>();
    examples
        .weights()
        .forEach(
            (id, weight) ->
                traits.getOrDefault(id, List.of()).stream()
                    .filter(trait -> usable.test(trait.attribute()))
                    .forEach(
                        trait ->
                            wanted.merge(
                                trait, weight * rarity(trait) / lengths.get(id), Double::sum)));
    var likeness = new HashMap<ItemId, Double>();
    double sum = examples.sum();
    wanted.forEach(
        (trait, weight) -> {
          double share = weight * rarity(trait) / sum;
          holders
              .get(trait)
              .forEach(id -> likeness.merge(id, share / lengths.get(id), Double::sum));
        });
    return likeness;
  }
}
