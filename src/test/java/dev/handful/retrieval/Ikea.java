package dev.handful.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** The public furniture data, mapped by hand so that retrieval is measured on its own. */
final class Ikea {

  static final Path ITEMS = Path.of("../shared/data/ikea/items.jsonl");
  static final Path TARGETS = Path.of("../shared/data/ikea/targets.dev.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();
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

  private Ikea() {}

  static boolean present() {
    return Files.exists(ITEMS);
  }

  static Catalogue catalogue() throws IOException {
    try (var lines = Files.lines(ITEMS)) {
      var items = lines.map(Ikea::item).toList();
      return new Catalogue(schema(), new Generation("ikea-test"), items, NO_WORDS);
    }
  }

  static CatalogueSchema schema() {
    return new CatalogueSchema(
        "ikea",
        "Furniture",
        "SAR",
        Locale.ENGLISH,
        List.of(
            attribute("type", AttributeType.KEYWORD, 0.9, true),
            attribute(Attribute.CATEGORY, AttributeType.KEYWORD, 0.7, true),
            attribute(Attribute.PRICE, AttributeType.MONEY, 0.9, true),
            attribute("color", AttributeType.KEYWORD, 0.9, true),
            attribute("width", AttributeType.NUMBER, 0.7, true),
            attribute("height", AttributeType.NUMBER, 0.6, true),
            attribute("depth", AttributeType.NUMBER, 0.6, true),
            attribute("online", AttributeType.BOOLEAN, 0.3, true),
            attribute("designer", AttributeType.KEYWORD, 0.1, false)),
        List.of("type", Attribute.CATEGORY));
  }

  private static Attribute attribute(String name, AttributeType type, double ease, boolean filter) {
    return new Attribute(
        name, type, null, name, List.of(), null, ease, filter, true, Better.NEITHER, false);
  }

  static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static Item item(String line) {
    var json = json(line);
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("type", new AttributeValue.Keywords(List.of(json.get("type").asText())));
    attributes.put("designer", new AttributeValue.Keywords(List.of(json.get("designer").asText())));
    attributes.put("online", new AttributeValue.Flag(json.get("online").asBoolean()));
    if (!json.get("colors").isEmpty()) {
      attributes.put("color", new AttributeValue.Keywords(strings(json.get("colors"))));
    }
    for (var size : List.of("width", "height", "depth")) {
      if (json.get(size).isNumber()) {
        attributes.put(size, new AttributeValue.Quantity(json.get(size).asDouble()));
      }
    }
    return new Item(
        new ItemId(json.get("id").asText()),
        json.get("name").asText(),
        json.get("description").asText(),
        strings(json.get("categories")),
        null,
        null,
        new Money(Math.round(json.get("price").asDouble() * 100), "SAR"),
        Availability.UNKNOWN,
        null,
        null,
        attributes,
        null);
  }
}
