package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Comparison;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The side-by-side table: rows that differ or were asked for, and which value is better. */
final class Comparisons {

  private static final int MOST_ROWS = 8;

  private final Writing writing;

  Comparisons(Writing writing) {
    this.writing = writing;
  }

  Comparison table(List<Item> items) {
    var columns = items.stream().map(i -> new Comparison.Column(i.id(), i.title())).toList();
    return new Comparison(columns, attributes(items).stream().map(a -> row(a, items)).toList());
  }

  /** What was asked for first, then whatever differs, in the shop's order. */
  private List<Attribute> attributes(List<Item> items) {
    var chosen = new ArrayList<Attribute>();
    writing.constraints().stream()
        .flatMap(c -> writing.attribute(c.attribute()).stream())
        .forEach(chosen::add);
    writing.attributes().stream().filter(a -> differs(a, items)).forEach(chosen::add);
    return chosen.stream()
        .distinct()
        .filter(a -> a.type() != AttributeType.TEXT)
        .filter(a -> !writing.namesKind(a) || differs(a, items))
        .filter(a -> items.stream().anyMatch(i -> Writing.value(i, a) != null))
        .limit(MOST_ROWS)
        .toList();
  }

  private static boolean differs(Attribute attribute, List<Item> items) {
    return items.stream().map(i -> Writing.value(i, attribute)).distinct().count() > 1;
  }

  private Comparison.Row row(Attribute attribute, List<Item> items) {
    var values =
        items.stream()
            .map(i -> Writing.value(i, attribute))
            .map(v -> v == null ? "" : writing.wording().value(attribute, v))
            .toList();
    return new Comparison.Row(attribute.name(), attribute.label(), values, best(attribute, items));
  }

  /** The one that alone does what was asked; else the one at the end most people prefer. */
  @Nullable Integer best(Attribute attribute, List<Item> items) {
    var asked =
        writing.constraints().stream().filter(c -> c.attribute().equals(attribute.name())).toList();
    var fit =
        IntStream.range(0, items.size())
            .filter(i -> Writing.value(items.get(i), attribute) != null)
            .filter(i -> asked.stream().allMatch(c -> c.fulfilledBy(items.get(i))))
            .boxed()
            .toList();
    long say = items.stream().filter(i -> Writing.value(i, attribute) != null).count();
    if (!asked.isEmpty() && fit.size() == 1 && say > 1) {
      return fit.getFirst();
    }
    var yes = IntStream.range(0, items.size()).filter(i -> has(items.get(i), attribute)).toArray();
    if (attribute.better() == Better.HIGHER && yes.length == 1 && say > 1) {
      return yes[0];
    }
    var target = target(asked);
    if (target != null) {
      return least(attribute, items, fit, number -> Math.abs(number - target));
    }
    return switch (attribute.better()) {
      case LOWER -> least(attribute, items, fit, number -> number);
      case HIGHER -> least(attribute, items, fit, number -> -number);
      case NEITHER -> null;
    };
  }

  private static boolean has(Item item, Attribute attribute) {
    return new AttributeValue.Flag(true).equals(Writing.value(item, attribute));
  }

  private static @Nullable Double target(List<Constraint> asked) {
    for (var constraint : asked) {
      if (constraint.polarity() == Polarity.WANT
          && constraint.wanted() instanceof Wanted.About(double target, double tolerance)) {
        return target;
      }
    }
    return null;
  }

  private static @Nullable Integer least(
      Attribute attribute,
      List<Item> items,
      List<Integer> among,
      ToDoubleFunction<Double> distance) {
    var values = among.stream().map(i -> Writing.value(items.get(i), attribute)).toList();
    boolean comparable =
        values.stream().allMatch(v -> v != null && v.number().isPresent())
            && values.stream().map(Comparisons::currency).distinct().count() == 1;
    if (!comparable || among.size() < 2) {
      return null;
    }
    var measured =
        values.stream()
            .map(Objects::requireNonNull)
            .mapToDouble(v -> distance.applyAsDouble(v.number().orElseThrow()))
            .toArray();
    double least = java.util.Arrays.stream(measured).min().orElseThrow();
    var ends = IntStream.range(0, measured.length).filter(i -> measured[i] == least).toArray();
    return ends.length == 1 ? among.get(ends[0]) : null;
  }

  private static String currency(@Nullable AttributeValue value) {
    return value instanceof AttributeValue.Price(var money) ? String.valueOf(money.currency()) : "";
  }
}
