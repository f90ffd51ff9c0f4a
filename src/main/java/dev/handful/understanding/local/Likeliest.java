package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.language.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** "A tv bench, 150 to 180 cm": the attribute in which most such things have that size. */
final class Likeliest {
  private static final double NEAR = 0.1;

  private Likeliest() {}

  static Optional<Attribute> of(
      Reading reading, List<Attribute> attributes, Quantity quantity, Scales scales) {
    var items = ofKind(reading);
    return attributes.stream()
        .max(
            Comparator.comparingLong(
                a -> items.stream().filter(i -> near(reading, i, a, quantity, scales)).count()));
  }

  /** The items of the kinds asked for before; all when there is none. */
  static List<Item> ofKind(Reading reading) {
    var kinds =
        reading.state.constraints().stream()
            .filter(c -> c.polarity() == Polarity.WANT && kind(reading, c))
            .toList();
    return reading.snapshot.catalogue().items().values().stream()
        .filter(item -> kinds.stream().allMatch(kind -> kind.fulfilledBy(item)))
        .toList();
  }

  private static boolean kind(Reading reading, Constraint constraint) {
    return reading.snapshot.catalogue().schema().typeAttributes().contains(constraint.attribute());
  }

  private static boolean near(
      Reading reading, Item item, Attribute attribute, Quantity quantity, Scales scales) {
    var value = item.value(attribute.name());
    var low = scales.number(reading, quantity.amount(), quantity.unit(), attribute);
    var high = scales.number(reading, quantity.amounts().getLast(), quantity.unit(), attribute);
    return value != null
        && low.isPresent()
        && high.isPresent()
        && value.number().isPresent()
        && value.number().getAsDouble() >= low.getAsDouble() * (1 - NEAR)
        && value.number().getAsDouble() <= high.getAsDouble() * (1 + NEAR);
  }
}
