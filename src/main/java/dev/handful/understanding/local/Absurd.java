package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.language.Quantity;

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
    return reading.snapshot.catalogue().columns().numbers(attribute.name()).below(0) > 0;
  }
}
