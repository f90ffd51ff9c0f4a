package dev.handful.index;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;

/**
 * What is known of items beside their feed (a price or stock of this minute). Laid over every item
 * of a generation before it is served, so that a new import does not bring old prices back.
 */
public interface ItemOverlay {

  /**
   * The item as it is to be served; the same item when nothing else is known of it.
   *
   * @param generation whose item it is
   */
  Item over(Catalogue generation, Item item);
}
