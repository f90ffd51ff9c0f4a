package dev.handful.advising.llm;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.List;
import java.util.Map;

/** Items of which only the title matters. */
final class TestItems {

  private TestItems() {}

  static Item titled(String title) {
    return new Item(
        new ItemId("id of " + title),
        title,
        "",
        List.of(),
        null,
        null,
        null,
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }
}
