package dev.handful.index;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items, vectors and filters drawn from a seed; every attribute is missing now and then. */
final class RandomShop {

  static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "random",
          "Random",
          null,
          Locale.ENGLISH,
          List.of(
              attribute("category", AttributeType.KEYWORD),
              attribute("price", AttributeType.MONEY),
              attribute("colour", AttributeType.KEYWORD),
              attribute("width", AttributeType.NUMBER),
              attribute("waterproof", AttributeType.BOOLEAN),
              attribute("released", AttributeType.DATE)),
          List.of("category"));

  static final List<Filter> LEAVES =
      List.of(
          new Filter.AnyOf("colour", Set.of("red", "White stained oak")),
          new Filter.AnyOf("category", Set.of("Chairs")),
          new Filter.Between("price", null, 5_000.0),
          new Filter.Between("width", -1e9, 1e9),
          new Filter.Between("released", 0.0, null),
          new Filter.Is("waterproof", true),
          new Filter.Is("waterproof", false),
          new Filter.AnyOf("no such attribute", Set.of("x")),
          new Filter.Between("colour", null, 3.0));

  private static final List<String> COLOURS = List.of("red", "Red", "blue", "White stained oak");
  private static final List<String> KINDS = List.of("Chairs", "Tables & desks", "Beds");

  private final Random random;

  RandomShop(Random random) {
    this.random = random;
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(
        name, type, null, name, List.of(), null, 1, true, true, Better.NEITHER, false);
  }

  List<ItemIndex.Entry> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ItemIndex.Entry(item("item-" + i), vector()))
        .toList();
  }

  private Item item(String id) {
    var attributes = new HashMap<String, AttributeValue>();
    if (often()) {
      attributes.put("colour", new AttributeValue.Keywords(some(COLOURS)));
    }
    if (often()) {
      attributes.put("width", new AttributeValue.Quantity(random.nextInt(-3, 20) / 2.0));
    }
    if (often()) {
      attributes.put("waterproof", new AttributeValue.Flag(random.nextBoolean()));
    }
    if (often()) {
      attributes.put(
          "released", new AttributeValue.Day(LocalDate.ofEpochDay(random.nextInt(-50, 50))));
    }
    return new Item(
        new ItemId(id),
        "Thing " + id,
        "",
        often() ? some(KINDS) : List.of(),
        null,
        null,
        often() ? new Money(100L * random.nextInt(100), null) : null,
        Availability.values()[random.nextInt(4)],
        null,
        null,
        attributes,
        null);
  }

  ItemIndex.Entry bare(String id) {
    return entry(id, "Bare", "");
  }

  ItemIndex.Entry entry(String id, String title, String description) {
    var item =
        new Item(
            new ItemId(id),
            title,
            description,
            List.of(),
            null,
            null,
            null,
            Availability.UNKNOWN,
            null,
            null,
            Map.of(),
            null);
    return new ItemIndex.Entry(item, vector());
  }

  float[] vector() {
    var vector = new float[16];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  Filter filter(int depth) {
    int choice = random.nextInt(depth == 0 ? 4 : 6);
    return switch (choice) {
      case 0 -> new Filter.AnyOf("colour", Set.copyOf(some(COLOURS)));
      case 1 -> between(random.nextBoolean() ? "price" : "width");
      case 2 -> LEAVES.get(random.nextInt(LEAVES.size()));
      case 3 ->
          new Filter.Ids(
              IntStream.range(0, random.nextInt(200))
                  .mapToObj(i -> new ItemId("item-" + random.nextInt(450)))
                  .collect(Collectors.toSet()));
      case 4 -> new Filter.Not(filter(depth - 1));
      default -> {
        var parts = new ArrayList<Filter>();
        for (int i = random.nextInt(4); i > 0; i--) {
          parts.add(filter(depth - 1));
        }
        yield new Filter.And(parts);
      }
    };
  }

  private Filter between(String attribute) {
    double scale = attribute.equals("price") ? 100 : 0.5;
    double low = scale * random.nextInt(-5, 100);
    return new Filter.Between(
        attribute,
        random.nextBoolean() ? low : null,
        random.nextBoolean() ? low + scale * random.nextInt(60) : null);
  }

  private boolean often() {
    return random.nextInt(5) > 0;
  }

  private List<String> some(List<String> from) {
    var chosen = from.stream().filter(value -> random.nextInt(3) == 0).toList();
    return chosen.isEmpty() ? List.of(from.get(random.nextInt(from.size()))) : chosen;
  }
}
