package dev.handful.ranking.scale;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The items that large shops are varied from, all in the attributes of one of them. */
final class RealItems {

  /** Where the furniture calls something otherwise than Northlight, whose schema is kept. */
  private static final Map<String, String> RENAMED = Map.of("colors", "colour");

  private final List<Item> items;
  private final Map<String, List<Integer>> byKind = new HashMap<>();

  private RealItems(List<Item> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      byKind.computeIfAbsent(kind(items.get(i)), k -> new ArrayList<>()).add(i);
    }
  }

  /**
   * Northlight, and the furniture where its file is at hand.
   *
   * @param work folder for the schema that is inferred of the furniture
   */
  static RealItems read(Path northlight, Path furniture, Path work) {
    var loader = new CatalogueLoader();
    var items =
        new ArrayList<>(
            loader.load("northlight", northlight, northlight).catalogue().items().values());
    if (Files.isReadable(furniture)) {
      var loaded = loader.load("furniture", furniture, work).catalogue();
      loaded.items().values().forEach(item -> items.add(adapted(item, loaded)));
    }
    return new RealItems(List.copyOf(items));
  }

  /** Departments and the kind become one path; prices are taken as hundredths as they stand. */
  private static Item adapted(Item item, Catalogue of) {
    var path = new ArrayList<String>();
    for (var attribute : of.schema().typeAttributes().reversed()) {
      if (item.value(attribute) instanceof AttributeValue.Keywords(var values)) {
        path.addAll(values);
      }
    }
    var attributes = new HashMap<String, AttributeValue>();
    item.attributes()
        .forEach(
            (name, value) -> {
              if (!of.schema().typeAttributes().contains(name)) {
                attributes.put(RENAMED.getOrDefault(name, name), value);
              }
            });
    return new Item(
        item.id(),
        item.title(),
        item.description(),
        path,
        null,
        null,
        item.price(),
        item.availability(),
        item.rating(),
        item.group(),
        attributes,
        item.updated());
  }

  List<Item> all() {
    return items;
  }

  Item get(int position) {
    return items.get(position);
  }

  /** Draws a base, another of its kind, and a direction. */
  Ancestry draw(RandomGenerator random) {
    int base = random.nextInt(items.size());
    var same = byKind.get(kind(items.get(base)));
    return new Ancestry(
        base,
        same.get(random.nextInt(same.size())),
        random.nextInt(items.size()),
        random.nextInt(items.size()));
  }

  private static String kind(Item item) {
    return item.category().isEmpty() ? "" : item.category().getLast().toLowerCase(Locale.ROOT);
  }

  /** Names of the attributes that are no part of an item's line of their own. */
  static boolean builtIn(String attribute) {
    return switch (attribute) {
      case Attribute.PRICE, Attribute.CATEGORY, Attribute.RATING, Attribute.AVAILABILITY -> true;
      default -> false;
    };
  }
}
