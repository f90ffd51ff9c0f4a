package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Money;
import dev.handful.catalogue.PolicyText;
import dev.handful.catalogue.Rating;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A small furniture shop whose answers can be worked out by hand. */
final class Sofas {

  private static final Lexicon NO_WORDS =
      new Lexicon() {
        @Override
        public List<Match> match(List<String> stems) {
          return List.of();
        }

        @Override
        public boolean knows(String stem) {
          return false;
        }
      };

  static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "sofas",
          "Sofas",
          "EUR",
          Locale.ENGLISH,
          List.of(
              attribute("type", AttributeType.KEYWORD, true, false),
              attribute("price", AttributeType.MONEY, true, false),
              attribute("colour", AttributeType.KEYWORD, true, false),
              attribute("width", AttributeType.NUMBER, true, false),
              attribute("washable", AttributeType.BOOLEAN, true, false),
              attribute("mood", AttributeType.KEYWORD, false, false),
              attribute("faith", AttributeType.KEYWORD, true, true)),
          List.of("type"));

  private Sofas() {}

  private static Attribute attribute(
      String name, AttributeType type, boolean filter, boolean isProtected) {
    return new Attribute(
        name, type, null, name, List.of(), null, 0.8, filter, true, Better.NEITHER, isProtected);
  }

  static ItemId id(String id) {
    return new ItemId(id);
  }

  static Item item(String id, String type, String colour, double width, int euros) {
    return item(id, type, colour, width, euros, null, null);
  }

  static Item item(
      String id,
      String type,
      String colour,
      double width,
      int euros,
      @Nullable String group,
      @Nullable Rating rating) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("type", new AttributeValue.Keywords(List.of(type)));
    attributes.put("colour", new AttributeValue.Keywords(List.of(colour)));
    attributes.put("width", new AttributeValue.Quantity(width));
    attributes.put("washable", new AttributeValue.Flag(width > 100));
    attributes.put("mood", new AttributeValue.Keywords(List.of(euros > 500 ? "noble" : "cosy")));
    attributes.put("faith", new AttributeValue.Keywords(List.of(id)));
    return new Item(
        new ItemId(id),
        "A " + colour + " " + type,
        "",
        List.of(),
        null,
        null,
        new Money(euros * 100L, "EUR"),
        Availability.UNKNOWN,
        rating,
        group,
        attributes,
        null);
  }

  static Catalogue catalogue(Item... items) {
    return new Catalogue(
        SCHEMA,
        new Generation("sofas-1"),
        List.of(items),
        NO_WORDS,
        List.of(
            new PolicyText("Returns", "You can return a sofa within thirty days"),
            new PolicyText("Delivery", "We deliver on weekdays by lorry")));
  }

  /** Ten sofas, five chairs, two tables; sofas from 100 to 1000, chairs from 20 to 100. */
  static Catalogue standard() {
    var items = new ArrayList<Item>();
    var colours = List.of("red", "blue", "white");
    for (int i = 1; i <= 10; i++) {
      items.add(item("sofa-" + i, "sofa", colours.get(i % 3), 100 + 10 * i, 100 * i));
    }
    for (int i = 1; i <= 5; i++) {
      items.add(item("chair-" + i, "chair", colours.get(i % 3), 40 + i, 20 * i));
    }
    items.add(item("table-1", "table", "white", 80, 150));
    items.add(item("table-2", "coffee table", "white", 60, 90));
    return catalogue(items.toArray(Item[]::new));
  }
}
