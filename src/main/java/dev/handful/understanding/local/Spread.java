package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
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
    var items = reading.snapshot.catalogue().items().values();
    var ofKind = numbers(ofKind(reading, acts).stream(), attribute);
    var numbers = ofKind.isEmpty() ? numbers(items.stream(), attribute) : ofKind;
    if (numbers.isEmpty()) {
      return null;
    }
    boolean low = (direction == Direction.LESS) != loose;
    int place = (numbers.size() - 1) * (low ? 1 : 2) / 3;
    return numbers.get(place);
  }

  /**
   * The items of the kinds asked for now, else of those asked for before; all when there is none.
   */
  static List<Item> ofKind(Reading reading, Acts acts) {
    var kinds = kinds(reading, acts);
    return reading.snapshot.catalogue().items().values().stream()
        .filter(item -> kinds.stream().allMatch(k -> is(item, k)))
        .toList();
  }

  /** Whether things of the wanted kind have that attribute: jackets have no comfort temperature. */
  static boolean known(Reading reading, Acts acts, String attribute) {
    var items = ofKind(reading, acts);
    return numbers(items.stream(), attribute).size() >= SOME * items.size();
  }

  private static List<Double> numbers(Stream<Item> items, String attribute) {
    return items
        .map(item -> item.value(attribute))
        .filter(Objects::nonNull)
        .flatMap(value -> value.number().stream().boxed())
        .sorted()
        .toList();
  }

  private static List<Constraint> kinds(Reading reading, Acts acts) {
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    var now =
        acts.all()
            .flatMap(
                a -> a instanceof UserAct.Disclose(Constraint c) ? Stream.of(c) : Stream.empty())
            .filter(c -> types.contains(c.attribute()) && c.polarity() == Polarity.WANT)
            .toList();
    return now.isEmpty()
        ? reading.state.constraints().stream()
            .filter(c -> types.contains(c.attribute()) && c.polarity() == Polarity.WANT)
            .toList()
        : now;
  }

  private static boolean is(Item item, Constraint kind) {
    return kind.wanted() instanceof Wanted.Values wanted
        && item.value(kind.attribute()) instanceof AttributeValue.Keywords(List<String> values)
        && values.stream()
            .anyMatch(v -> wanted.named().contains(v) || wanted.narrower().contains(v));
  }
}
