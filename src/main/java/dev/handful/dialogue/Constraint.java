package dev.handful.dialogue;

import dev.handful.catalogue.Columns;
import dev.handful.catalogue.Item;
import java.util.List;
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

  /** The items that fulfil all of these, in the feed's order; every item when there are none. */
  public static List<Item> fulfilling(Columns columns, List<Constraint> all) {
    if (all.isEmpty()) {
      return columns.items();
    }
    // Those that have a wanted word are found at once; the others are looked at one by one.
    var first = all.stream().filter(Constraint::listed).findFirst().orElse(null);
    var items =
        first != null && first.wanted() instanceof Wanted.Values values
            ? columns.having(first.attribute(), values.all())
            : columns.items();
    return items.stream().filter(item -> all.stream().allMatch(c -> c.fulfilledBy(item))).toList();
  }

  private boolean listed() {
    return polarity == Polarity.WANT && wanted instanceof Wanted.Values;
  }
}
