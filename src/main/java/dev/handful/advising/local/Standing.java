package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Polarity;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an item stands beside the others of its list and beside its whole kind. Pure. */
final class Standing {

  /** Fewer than this many is no list to be the best of. */
  private static final int FEWEST = 3;

  /** A lead below this share of the next one's number is nothing to speak of. */
  private static final double MATERIAL = 0.05;

  /** Ratings lie close together: out of 5. */
  private static final double MATERIAL_RATING = 0.2;

  /** A kind of fewer items than this says nothing about what is usual. */
  private static final int FEWEST_OF_KIND = 6;

  /** "Most" of a kind. */
  private static final double MOST = 0.7;

  private final Writing writing;
  private final List<Item> list;
  private final Kinds kinds;

  Standing(Writing writing, Kinds kinds) {
    this.writing = writing;
    this.list = writing.items();
    this.kinds = kinds;
  }

  /** Which way is better; null when people do not agree. */
  static @Nullable Direction better(Attribute attribute) {
    return switch (attribute.better()) {
      case LOWER -> Direction.LESS;
      case HIGHER -> Direction.MORE;
      case NEITHER -> null;
    };
  }

  /** Whether the item is alone, by a lead worth saying, at the better end of the list. */
  boolean best(Attribute attribute, Item item) {
    return leads(attribute, item, better(attribute));
  }

  /** A lighter pair of socks is no better than a tent; prices and ratings always compare. */
  static boolean comparable(Attribute attribute, List<Item> list, Writing writing, Kinds kinds) {
    boolean always =
        attribute.name().equals(Attribute.PRICE) || attribute.name().equals(Attribute.RATING);
    boolean sought =
        writing.constraints().stream()
            .anyMatch(
                c ->
                    c.polarity() == Polarity.WANT
                        && writing.attribute(c.attribute()).filter(writing::namesKind).isPresent());
    return always || sought || list.stream().map(kinds::of).distinct().count() <= 1;
  }

  private boolean leads(Attribute attribute, Item item, @Nullable Direction direction) {
    var own = number(item, attribute);
    if (own == null || direction == null || attribute.better() == Better.NEITHER) {
      return false;
    }
    var others =
        list.stream()
            .filter(other -> !other.equals(item))
            .map(other -> number(other, attribute))
            .filter(Objects::nonNull)
            .toList();
    if (others.size() < FEWEST - 1
        || !oneCurrency(attribute)
        || !comparable(attribute, list, writing, kinds)) {
      return false;
    }
    double sign = direction == Direction.LESS ? 1 : -1;
    double next = others.stream().mapToDouble(n -> sign * n).min().orElseThrow();
    double lead = next - sign * own;
    return lead > 0 && lead >= material(attribute, next);
  }

  private static double material(Attribute attribute, double next) {
    return attribute.name().equals(Attribute.RATING)
        ? MATERIAL_RATING - 1e-9
        : MATERIAL * Math.abs(next);
  }

  /** Prices in several currencies have no order. */
  private boolean oneCurrency(Attribute attribute) {
    return attribute.type() != AttributeType.MONEY
        || list.stream()
                .map(Item::price)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .map(String::valueOf)
                .distinct()
                .count()
            <= 1;
  }

  /** Whether it is better than most of its kind in the whole catalogue. */
  boolean betterThanMost(Attribute attribute, Item item) {
    var own = number(item, attribute);
    if (own == null) {
      return false;
    }
    var rank = kinds.rank(item, attribute, own);
    return rank.said() >= FEWEST_OF_KIND && rank.worse() >= MOST * rank.said();
  }

  /** Whether no other of the list has this value, nor any of these words. */
  boolean only(Attribute attribute, Item item) {
    var own = values(item, attribute);
    return list.size() >= FEWEST
        && !own.isEmpty()
        && list.stream()
            .filter(other -> !other.equals(item))
            .flatMap(other -> values(other, attribute).stream())
            .noneMatch(own::contains);
  }

  /** Words that all the others have in common. */
  List<String> othersShare(Attribute attribute, Item item) {
    var others = list.stream().filter(other -> !other.equals(item)).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    var common = new HashSet<>(values(others.getFirst(), attribute));
    others.forEach(other -> common.retainAll(values(other, attribute)));
    return common.stream().sorted().toList();
  }

  /** Whether every item of the list has the same value. */
  boolean shared(Attribute attribute) {
    var values = list.stream().map(i -> Writing.value(i, attribute)).distinct().toList();
    return values.size() == 1 && values.getFirst() != null;
  }

  private static Set<String> values(Item item, Attribute attribute) {
    return switch (Writing.value(item, attribute)) {
      case AttributeValue.Keywords(var words) when attribute.name().equals(Attribute.CATEGORY) ->
          Set.of(words.getLast());
      case AttributeValue.Keywords(var words) -> Set.copyOf(words);
      case AttributeValue.Flag(boolean yes) -> Set.of(String.valueOf(yes));
      case null, default -> Set.of();
    };
  }

  static @Nullable Double number(Item item, Attribute attribute) {
    var value = Writing.value(item, attribute);
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }
}
