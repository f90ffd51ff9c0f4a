package dev.handful.dialogue;

import dev.handful.catalogue.Item;
import org.jspecify.annotations.Nullable;

/**
 * One preference of the shopper.
 *
 * @param attribute name of a catalogue attribute
 * @param quote the words it came from, as the shopper wrote them; the option's label for a tap
 * @param turn number of the turn it came from, first turn = 1
 * @param from where it came from when not the shopper's words: "tap", "context", "profile"
 */
public record Constraint(
    ConstraintId id,
    String attribute,
    Wanted wanted,
    Polarity polarity,
    Strength strength,
    String quote,
    int turn,
    @Nullable String from) {

  /** The same preference as a nice-to-have. */
  public Constraint softened() {
    return new Constraint(id, attribute, wanted, polarity, Strength.NICE, quote, turn, from);
  }

  /** Whether the item's own value fulfils it; an item that does not say fulfils nothing. */
  public boolean fulfilledBy(Item item) {
    var value = item.value(attribute);
    return value != null && wanted.admits(value) == (polarity == Polarity.WANT);
  }
}
