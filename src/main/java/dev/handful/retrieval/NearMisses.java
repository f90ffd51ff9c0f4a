package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When nothing fits and a number is what fails: how near the catalogue comes with all else as
 * wanted. "Down to -12" finds nothing, down to -7 does. Prices have their floor.
 */
final class NearMisses {

  private final ItemIndex index;
  private final Catalogue catalogue;
  private final ConstraintFilters filters;
  private final Set<ItemId> without;

  NearMisses(
      ItemIndex index, Catalogue catalogue, ConstraintFilters filters, Collection<ItemId> without) {
    this.index = index;
    this.catalogue = catalogue;
    this.filters = filters;
    this.without = Set.copyOf(without);
  }

  /** At most one for each wish for a number, in the order of the wishes. */
  List<Found.NearMiss> of(List<Constraint> constraints) {
    return constraints.stream()
        .filter(c -> c.polarity() == Polarity.WANT && filters.filters(c))
        .filter(c -> !c.attribute().equals(Attribute.PRICE))
        .flatMap(c -> nearest(c, constraints).stream())
        .toList();
  }

  private Optional<Found.NearMiss> nearest(Constraint missed, List<Constraint> constraints) {
    var others = filters.all(constraints.stream().filter(c -> !c.equals(missed)).toList(), without);
    return switch (missed.wanted()) {
      case Wanted.Range(var low, var high) -> nearest(missed, low, high, others);
      case Wanted.About(double target, double tolerance) ->
          nearest(missed, target - tolerance, target + tolerance, others);
      case Wanted.Values ignored -> Optional.empty();
      case Wanted.Flag ignored -> Optional.empty();
    };
  }

  private record Near(double value, ItemId item, double distance) {}

  private Optional<Found.NearMiss> nearest(
      Constraint missed, @Nullable Double low, @Nullable Double high, Filter others) {
    var attribute = missed.attribute();
    return Stream.concat(
            above(attribute, high, others).stream(), below(attribute, low, others).stream())
        .min(Comparator.comparingDouble(Near::distance))
        .flatMap(
            near -> {
              var same = and(others, new Filter.Between(attribute, near.value(), near.value()));
              var item = catalogue.item(near.item());
              return item == null
                  ? Optional.empty()
                  : Optional.of(new Found.NearMiss(missed.id(), item, index.count(same)));
            });
  }

  private Optional<Near> above(String attribute, @Nullable Double high, Filter others) {
    return high == null
        ? Optional.empty()
        : index
            .extremes(attribute, and(others, new Filter.Between(attribute, high, null)))
            .map(e -> new Near(e.lowest(), e.lowestItem(), e.lowest() - high));
  }

  private Optional<Near> below(String attribute, @Nullable Double low, Filter others) {
    return low == null
        ? Optional.empty()
        : index
            .extremes(attribute, and(others, new Filter.Between(attribute, null, low)))
            .map(e -> new Near(e.highest(), e.highestItem(), low - e.highest()));
  }

  private static Filter and(Filter one, Filter two) {
    return new Filter.And(List.of(one, two));
  }
}
