package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Direction;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an item falls clearly behind the others of its list: price, numbers, ratings. */
final class Weaknesses {

  /** Fewer others make no usual. */
  private static final int FEWEST = 3;

  /** Against the middle of the others: from here on it is a matter of money. */
  private static final double DEARER = 1.5;

  /** Against the middle of the others: from here on people notice. */
  private static final double NOTICED = 0.3;

  private static final int FEW_RATINGS = 10;

  /** The others must have so many for a few to be few. */
  private static final int USUAL_RATINGS = 30;

  /** Out of 5, against the middle of the others. */
  private static final double RATED_BELOW = 0.4;

  private final Writing writing;
  private final List<Item> list;

  Weaknesses(Writing writing, List<Item> list) {
    this.writing = writing;
    this.list = List.copyOf(list);
  }

  /** The gravest first. */
  List<Weakness> of(Item item) {
    var all = new ArrayList<@Nullable Weakness>();
    all.add(dearest(item));
    all.add(rating(item));
    writing.attributes().forEach(attribute -> all.add(worse(attribute, item)));
    return all.stream().filter(Objects::nonNull).map(w -> (Weakness) w).toList();
  }

  private @Nullable Weakness dearest(Item item) {
    var price = item.price();
    var prices = list.stream().map(Item::price).filter(Objects::nonNull).toList();
    if (price == null
        || prices.size() < FEWEST
        || writing.attribute(Attribute.PRICE).isEmpty()
        || prices.stream().anyMatch(p -> !Objects.equals(p.currency(), price.currency()))) {
      return null;
    }
    boolean alone = prices.stream().filter(p -> p.amount() >= price.amount()).count() == 1;
    double usual = middle(others(item).stream().map(i -> price(i)).toList());
    return alone && price.amount() >= DEARER * usual
        ? new Weakness(
            Say.TRADEOFF_DEAREST,
            "price",
            writing.wording().money(price),
            "cheapest",
            writing
                .wording()
                .money(prices.stream().min(Comparator.comparingLong(Money::amount)).orElseThrow()))
        : null;
  }

  private static double price(Item item) {
    return item.price() == null ? Double.NaN : item.price().amount();
  }

  private @Nullable Weakness rating(Item item) {
    var attribute = writing.attribute(Attribute.RATING);
    var others = others(item).stream().map(Item::rating).filter(Objects::nonNull).toList();
    var rating = item.rating();
    if (attribute.isEmpty() || others.size() < FEWEST - 1) {
      return null;
    }
    boolean usual = middle(others.stream().map(r -> (double) r.count()).toList()) >= USUAL_RATINGS;
    if (rating == null) {
      return usual ? new Weakness(Say.TRADEOFF_UNRATED) : null;
    }
    if (usual && rating.count() > 0 && rating.count() < FEW_RATINGS) {
      return new Weakness(Say.TRADEOFF_FEW_RATINGS, "count", rating.count());
    }
    double below = middle(others.stream().map(Rating::value).toList()) - rating.value();
    return below >= RATED_BELOW - 1e-9
        ? new Weakness(Say.TRADEOFF_LOW_RATING, "value", said(attribute.get(), item))
        : null;
  }

  /** "Heavier than most of these", alone at that end and clearly away from the middle. */
  private @Nullable Weakness worse(Attribute attribute, Item item) {
    var better = Standing.better(attribute);
    var own = Standing.number(item, attribute);
    boolean spokenFor =
        attribute.name().equals(Attribute.PRICE) || attribute.name().equals(Attribute.RATING);
    boolean comparable = Standing.comparable(attribute, list, writing, new Kinds(writing));
    if (better == null || own == null || spokenFor || !comparable) {
      return null;
    }
    var direction = better == Direction.LESS ? Direction.MORE : Direction.LESS;
    var numbers =
        others(item).stream()
            .map(other -> Standing.number(other, attribute))
            .filter(Objects::nonNull)
            .toList();
    var comparative = writing.wording().comparative(attribute, direction);
    if (comparative == null || numbers.size() < FEWEST - 1) {
      return null;
    }
    double sign = direction == Direction.MORE ? 1 : -1;
    double usual = middle(numbers);
    boolean end = numbers.stream().allMatch(n -> sign * own > sign * n);
    var superlative = writing.wording().superlative(attribute, direction);
    return end && superlative != null && sign * (own - usual) >= NOTICED * Math.abs(usual)
        ? new Weakness(
            Say.TRADEOFF_WORSE,
            "comparative",
            comparative,
            "superlative",
            superlative,
            "has",
            writing
                .wording()
                .phrase(attribute, Objects.requireNonNull(Writing.value(item, attribute))))
        : null;
  }

  private List<Item> others(Item item) {
    return list.stream().filter(other -> !other.equals(item)).toList();
  }

  /** The lower median. */
  private static double middle(List<Double> numbers) {
    var sorted = numbers.stream().filter(n -> !n.isNaN()).sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) / 2);
  }

  private String said(Attribute attribute, Item item) {
    return writing
        .wording()
        .value(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }
}
