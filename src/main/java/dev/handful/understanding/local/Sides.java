package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.language.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * "120 x 60 cm", "80x28x202": which side is meant by which number nobody says; the reading that
 * most things of the wanted kind agree with counts, by default width, depth, height.
 */
final class Sides implements Rule {
  private static final double GUESSED = 0.6;
  private static final double NEAR = 0.1;
  private static final int FLOOR = 2;
  private static final List<String> NAMES = List.of("width", "depth", "height", "length");

  private final Scales scales;
  private final Bounds bounds = new Bounds();

  Sides(Scales scales) {
    this.scales = scales;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var quantity : reading.quantities) {
      if (quantity.form() == Quantity.Form.SIDES
          && reading.free(quantity.start(), quantity.end())
          && !ofPlace(reading, quantity)) {
        sides(reading, acts, quantity);
      }
    }
  }

  private void sides(Reading reading, Acts acts, Quantity quantity) {
    var attributes =
        NAMES.stream()
            .map(reading.vocabulary::attribute)
            .flatMap(Optional::stream)
            .filter(a -> scales.fits(a, quantity.unit()))
            .toList();
    var ofKind = Spread.ofKind(reading, acts);
    boolean told =
        ofKind.stream().anyMatch(i -> attributes.stream().allMatch(a -> i.value(a.name()) != null));
    var items = told ? ofKind : reading.snapshot.catalogue().columns().items();
    int count = quantity.amounts().size();
    // Two sides are those of the floor where things have both.
    var named = count == FLOOR ? attributes.stream().limit(FLOOR).toList() : attributes;
    var best =
        orders(named, count).stream()
            .filter(order -> possible(reading, items, quantity, order))
            .max(
                Comparator.comparingLong(
                    order ->
                        ofKind.stream().filter(i -> near(reading, i, quantity, order)).count()
                            * (usual(attributes, order) ? 2 : 1)))
            .orElse(List.of());
    var bound = bounds.of(reading, quantity);
    boolean limit = bound.kind() == Bounds.Kind.AT_MOST || bounds.fits(reading, quantity);
    for (int i = 0; i < best.size(); i++) {
      var kind = limit ? Bounds.Kind.AT_MOST : Bounds.Kind.ABOUT;
      var wanted = scales.wanted(reading, side(quantity, i), best.get(i), kind);
      if (wanted != null) {
        acts.disclose(
            best.get(i).name(),
            wanted,
            Polarity.WANT,
            limit ? Strength.MUST : Strength.NICE,
            GUESSED,
            Math.min(bound.start(), quantity.start()),
            Math.max(bound.end(), quantity.end()));
      }
    }
  }

  /** "A room of 3 x 4 metres", "our house is 8 x 10": that is where the thing goes. */
  private boolean ofPlace(Reading reading, Quantity quantity) {
    int before = quantity.start() - 1;
    boolean linked =
        before > 0
            && List.of("of", "is", "thats", "measuring").contains(reading.surfaces.get(before));
    int noun = linked ? before - 1 : before;
    return noun >= 0 && reading.vague(noun) && !bounds.fits(reading, quantity);
  }

  private static boolean usual(List<Attribute> attributes, List<Attribute> order) {
    return attributes.subList(0, order.size()).equals(order);
  }

  /** Every choice of attributes for the sides, the usual order of speech first. */
  private static List<List<Attribute>> orders(List<Attribute> attributes, int sides) {
    if (sides == 0) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Attribute>>();
    for (var first : attributes) {
      var others = attributes.stream().filter(a -> !a.equals(first)).toList();
      for (var rest : orders(others, sides - 1)) {
        var order = new ArrayList<Attribute>();
        order.add(first);
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  /** "A room of 3 x 4 metres": nothing of the kind is that large, so it is not the thing's size. */
  private boolean possible(
      Reading reading, List<Item> items, Quantity quantity, List<Attribute> order) {
    for (int i = 0; i < order.size(); i++) {
      var side = value(reading, quantity, i, order.get(i));
      var attribute = order.get(i).name();
      var numbers = Spread.numbers(reading, items, attribute);
      if (side.isEmpty()
          || numbers.isEmpty()
          || side.getAsDouble() > numbers.highest() * (1 + NEAR)) {
        return false;
      }
    }
    return true;
  }

  private boolean near(Reading reading, Item item, Quantity quantity, List<Attribute> order) {
    for (int i = 0; i < order.size(); i++) {
      var has = number(item, order.get(i).name());
      var side = value(reading, quantity, i, order.get(i));
      if (has.isEmpty() || Math.abs(has.getAsDouble() - side.orElse(0)) > NEAR * side.orElse(0)) {
        return false;
      }
    }
    return true;
  }

  private OptionalDouble value(Reading reading, Quantity quantity, int i, Attribute attribute) {
    return scales.number(reading, quantity.amounts().get(i), quantity.unit(), attribute);
  }

  private static OptionalDouble number(Item item, String attribute) {
    var value = item.value(attribute);
    return value == null ? OptionalDouble.empty() : value.number();
  }

  private static Quantity side(Quantity quantity, int i) {
    return new Quantity(
        quantity.start(),
        quantity.end(),
        List.of(quantity.amounts().get(i)),
        Quantity.Form.SINGLE,
        quantity.unit(),
        List.of());
  }
}
