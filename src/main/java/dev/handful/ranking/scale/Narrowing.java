package dev.handful.ranking.scale;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.index.Filter;
import java.util.Collection;
import java.util.random.RandomGenerator;

/** Filters that leave about a wished share of the items: windows of prices. */
final class Narrowing {

  private final double[] prices;

  Narrowing(Collection<Item> items) {
    this.prices =
        items.stream()
            .map(item -> item.number(Attribute.PRICE))
            .filter(java.util.OptionalDouble::isPresent)
            .mapToDouble(java.util.OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
  }

  /**
   * A window that starts somewhere; everything for a share of 1.
   *
   * @param share of the items, 0 to 1; ties of prices make it a little more
   */
  Filter leaving(double share, RandomGenerator random) {
    if (share >= 1) {
      return Filter.ALL;
    }
    int width = Math.max(1, (int) Math.round(share * prices.length));
    int start = random.nextInt(prices.length - width + 1);
    return new Filter.Between(Attribute.PRICE, prices[start], prices[start + width - 1]);
  }

  /** Whether a filter of this class holds. */
  static boolean holds(Filter filter, Item item) {
    return !(filter instanceof Filter.Between(var attribute, var low, var high))
        || item.number(attribute).isPresent()
            && item.number(attribute).getAsDouble() >= low
            && item.number(attribute).getAsDouble() <= high;
  }
}
