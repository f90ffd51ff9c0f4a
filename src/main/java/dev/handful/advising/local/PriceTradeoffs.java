package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Weaknesses of price: near the budget, dearer than others of the list. */
final class PriceTradeoffs {

  private static final double NEAR_LIMIT = 0.9;

  /** Below twice the price, "not the cheapest" is true of nearly every card and helps nobody. */
  private static final double DEARER = 2;

  private final Writing writing;
  private final List<Item> list;

  PriceTradeoffs(Writing writing, List<Item> list) {
    this.writing = writing;
    this.list = list;
  }

  @Nullable Weakness nearLimit(Constraint constraint, Item item) {
    var price = item.price();
    return price != null
            && constraint.attribute().equals(Attribute.PRICE)
            && constraint.polarity() == Polarity.WANT
            && Limits.named(constraint)
            && constraint.wanted() instanceof Wanted.Range(var low, var high)
            && high != null
            && price.amount() <= high
            && price.amount() > NEAR_LIMIT * high
        ? new Weakness(
            Say.TRADEOFF_NEAR_LIMIT,
            "price",
            writing.wording().money(price),
            "limit",
            writing.wording().money(new Money(Math.round(high), price.currency())))
        : null;
  }

  /** The cheapest price of the list, if prices can be compared with this item's. */
  private @Nullable Money cheapest(Item item) {
    var price = item.price();
    var prices = list.stream().map(Item::price).filter(Objects::nonNull).toList();
    return price == null
            || writing.attribute(Attribute.PRICE).isEmpty()
            || prices.size() < 2
            || prices.stream().anyMatch(p -> !Objects.equals(p.currency(), price.currency()))
        ? null
        : prices.stream().min(Comparator.comparingLong(Money::amount)).orElseThrow();
  }

  @Nullable Weakness dearer(Item item) {
    var cheapest = cheapest(item);
    var price = item.price();
    return cheapest == null || price == null || price.amount() < DEARER * cheapest.amount()
        ? null
        : new Weakness(Say.TRADEOFF_DEARER, "cheapest", writing.wording().money(cheapest));
  }

  @Nullable Weakness dearest(Item item) {
    var price = item.price();
    var cheapest = cheapest(item);
    if (price == null || cheapest == null) {
      return null;
    }
    boolean alone =
        list.stream()
                .map(Item::price)
                .filter(p -> p != null && p.amount() >= price.amount())
                .count()
            == 1;
    return !alone
        ? null
        : new Weakness(
            Say.TRADEOFF_DEAREST,
            "price",
            writing.wording().money(price),
            "cheapest",
            writing.wording().money(cheapest));
  }
}
