package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.NumberLine;
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
                a -> near(reading, Spread.numbers(reading, items, a.name()), a, quantity, scales)));
  }

  /** The items of the kinds asked for before; all when there is none. */
  static List<Item> ofKind(Reading reading) {
    var kinds =
        reading.state.constraints().stream()
            .filter(c -> c.polarity() == Polarity.WANT && kind(reading, c))
            .toList();
    return Constraint.fulfilling(reading.snapshot.catalogue().columns(), kinds);
  }

  private static boolean kind(Reading reading, Constraint constraint) {
    return reading.snapshot.catalogue().schema().typeAttributes().contains(constraint.attribute());
  }

  private static long near(
      Reading reading, NumberLine numbers, Attribute attribute, Quantity quantity, Scales scales) {
    var low = scales.number(reading, quantity.amount(), quantity.unit(), attribute);
    var high = scales.number(reading, quantity.amounts().getLast(), quantity.unit(), attribute);
    return low.isPresent() && high.isPresent()
        ? numbers.within(low.getAsDouble() * (1 - NEAR), high.getAsDouble() * (1 + NEAR))
        : 0;
  }
}
