package dev.handful.offers;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.OfferCall;
import java.util.Map;

/**
 * What the shop's own service said.
 *
 * @param items those it spoke of, as they are now; empty when it did not answer
 */
public record Quotes(Map<ItemId, Item> items, OfferCall call) {
  public Quotes {
    items = Map.copyOf(items);
  }
}
