package dev.handful.offers;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operator said of an item beside its feed.
 *
 * @param price null = nothing was said of it
 * @param availability null = nothing was said of it
 */
public record Offer(
    ItemId item, @Nullable Said<Money> price, @Nullable Said<Availability> availability) {

  /** Something said, and when. */
  public record Said<T>(T value, Instant at) {

    /** Whether nothing later is known: neither the item's own time nor a later feed. */
    boolean holds(Item item, Instant read) {
      return item.updated() == null ? !at.isBefore(read) : !at.isBefore(item.updated());
    }
  }

  /** Both said at once. */
  static Offer of(
      ItemId item, @Nullable Money price, @Nullable Availability availability, Instant at) {
    return new Offer(
        item,
        price == null ? null : new Said<>(price, at),
        availability == null ? null : new Said<>(availability, at));
  }

  /**
   * The item with what still holds.
   *
   * @param read when the item's feed was read first: without a time of its own, an item of a later
   *     feed is newer than an earlier offer
   */
  Item over(Item item, Instant read) {
    var nowPrice = price != null && price.holds(item, read) ? price.value() : item.price();
    var nowAvailability =
        availability != null && availability.holds(item, read)
            ? availability.value()
            : item.availability();
    return item.at(nowPrice, nowAvailability);
  }

  /** Whether nothing of it holds any more; null = the generation has no such item. */
  boolean outdated(@Nullable Item served, Instant read) {
    return outdated(price, served, read) && outdated(availability, served, read);
  }

  private static boolean outdated(@Nullable Said<?> said, @Nullable Item served, Instant read) {
    return said == null || (served == null ? said.at().isBefore(read) : !said.holds(served, read));
  }
}
