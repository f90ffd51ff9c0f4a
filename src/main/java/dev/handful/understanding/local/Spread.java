package dev.handful.understanding.local;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.NumberLine;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What "cheap" or "small" means among things of the wanted kind: the outer third of them. */
final class Spread {
  private static final double SOME = 0.2;

  private Spread() {}

  /** The bound of the outer third (two thirds when loose); null when no such item has a number. */
  static @Nullable Double bound(
      Reading reading, Acts acts, String attribute, Direction direction, boolean loose) {
    var ofKind = numbers(reading, ofKind(reading, acts), attribute);
    var numbers =
        ofKind.isEmpty() ? reading.snapshot.catalogue().columns().numbers(attribute) : ofKind;
    if (numbers.isEmpty()) {
      return null;
    }
    boolean low = (direction == Direction.LESS) != loose;
    return numbers.at((numbers.size() - 1) * (low ? 1 : 2) / 3);
  }

  /**
   * The items of the kinds asked for now, else of those asked for before; all when there is none.
   */
  static List<Item> ofKind(Reading reading, Acts acts) {
    return Constraint.fulfilling(reading.snapshot.catalogue().columns(), kinds(reading, acts));
  }

  /** Whether things of the wanted kind have that attribute: jackets have no comfort temperature. */
  static boolean known(Reading reading, Acts acts, String attribute) {
    var items = ofKind(reading, acts);
    return numbers(reading, items, attribute).size() >= SOME * items.size();
  }

  /** The numbers that these items have. */
  static NumberLine numbers(Reading reading, List<Item> items, String attribute) {
    var columns = reading.snapshot.catalogue().columns();
    return items.size() == columns.items().size()
        ? columns.numbers(attribute)
        : NumberLine.of(
            items.stream()
                .map(item -> item.value(attribute))
                .filter(Objects::nonNull)
                .flatMapToDouble(value -> value.number().stream())
                .toArray());
  }

  private static List<Constraint> kinds(Reading reading, Acts acts) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    var now =
        acts.all()
            .flatMap(
                a -> a instanceof UserAct.Disclose(Constraint c) ? Stream.of(c) : Stream.empty())
            .filter(c -> kind(types, c))
            .toList();
    return now.isEmpty()
        ? reading.state.constraints().stream().filter(c -> kind(types, c)).toList()
        : now;
  }

  private static boolean kind(List<String> types, Constraint constraint) {
    return types.contains(constraint.attribute())
        && constraint.polarity() == Polarity.WANT
        && constraint.wanted() instanceof Wanted.Values;
  }
}
