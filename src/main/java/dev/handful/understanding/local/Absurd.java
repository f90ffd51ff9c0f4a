package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.language.Quantity;
import java.util.OptionalDouble;

/** Amounts that no attribute means: a party of forty, minus four kilos. */
final class Absurd {
  private Absurd() {}

  /** Whether the amount can be a value of the attribute. */
  static boolean not(Reading reading, Quantity quantity, Attribute attribute) {
    boolean people = reading.vocabulary.people().filter(attribute::equals).isPresent();
    boolean crowd = people && quantity.amount() > Targets.LARGEST_PARTY;
    return !crowd && (quantity.amount() >= 0 || below(reading, attribute));
  }

  private static boolean below(Reading reading, Attribute attribute) {
    return reading.snapshot.catalogue().items().values().stream()
        .map(item -> item.value(attribute.name()))
        .map(value -> value == null ? OptionalDouble.empty() : value.number())
        .flatMapToDouble(OptionalDouble::stream)
        .anyMatch(number -> number < 0);
  }
}
