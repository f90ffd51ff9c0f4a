package dev.handful.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Items as lines of JSON in Handful's own shape (DESIGN section 7), exact both ways:
 *
 * <pre>{@code
 * {"id":"a","title":"Ridge tent","description":"","category":["Camping","Tents"],
 *  "price":{"amount":19900,"currency":"USD"},"availability":"in",
 *  "attributes":{"colour":["green"],"weight":1740.0,"waterproof":true}}
 * }</pre>
 *
 * What an item lacks is left out. Keywords are arrays, money is {@code {amount,currency?}} in minor
 * units, days are ISO dates. The same item is always the same line.
 *
 * @param schema tells which texts of a line are days
 */
public record ItemLines(CatalogueSchema schema) {

  private static final ObjectMapper JSON = new JsonMapper();

  /**
   * The item as one line, without a line break.
   *
   * @throws IllegalArgumentException when a number is not finite: JSON has no word for it
   */
  public String write(Item item) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put("id", item.id().value());
    line.put("title", item.title());
    line.put("description", item.description());
    line.set("category", texts(item.category()));
    put(line, "url", item.url());
    put(line, "image", item.image());
    var price = item.price();
    if (price != null) {
      line.set("price", money(price));
    }
    line.put("availability", item.availability().name().toLowerCase(Locale.ROOT));
    var rating = item.rating();
    if (rating != null) {
      line.putObject("rating").put("value", rating.value()).put("count", rating.count());
    }
    put(line, "group", item.group());
    var attributes = line.putObject("attributes");
    new TreeMap<>(item.attributes())
        .forEach((name, value) -> attributes.set(name, node(name, value)));
    put(line, "updated", item.updated() == null ? null : item.updated().toString());
    return line.toString();
  }

  /**
   * The item of a line that {@link #write} made.
   *
   * @throws CatalogueProblemException when it is no such line
   */
  public Item read(String line) {
    try {
      var node = JSON.readTree(line);
      var category = node.path("category");
      return new Item(
          new ItemId(node.path("id").asText()),
          node.path("title").asText(),
          node.path("description").asText(),
          texts(category),
          text(node, "url"),
          text(node, "image"),
          node.has("price") ? money(node.get("price")) : null,
          Availability.valueOf(
              node.path("availability").asText("unknown").toUpperCase(Locale.ROOT)),
          rating(node.path("rating")),
          text(node, "group"),
          attributes(node.path("attributes")),
          node.has("updated") ? Instant.parse(node.get("updated").asText()) : null);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new CatalogueProblemException("not an item line: " + e.getMessage(), e);
    }
  }

  private static JsonNode node(String name, AttributeValue value) {
    var nodes = JsonNodeFactory.instance;
    return switch (value) {
      case AttributeValue.Keywords(var words) -> texts(words);
      case AttributeValue.Quantity(var amount) -> {
        if (!Double.isFinite(amount)) {
          throw new IllegalArgumentException("'" + name + "' is not a finite number: " + amount);
        }
        yield nodes.numberNode(amount);
      }
      case AttributeValue.Price(var money) -> money(money);
      case AttributeValue.Flag(var yes) -> nodes.booleanNode(yes);
      case AttributeValue.Prose(var text) -> nodes.textNode(text);
      case AttributeValue.Day(var date) -> nodes.textNode(date.toString());
    };
  }

  private Map<String, AttributeValue> attributes(JsonNode node) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    node.properties()
        .forEach(entry -> attributes.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
    return attributes;
  }

  private AttributeValue value(String name, JsonNode node) {
    if (node.isArray()) {
      return new AttributeValue.Keywords(texts(node));
    }
    if (node.isObject()) {
      return new AttributeValue.Price(money(node));
    }
    if (node.isBoolean()) {
      return new AttributeValue.Flag(node.booleanValue());
    }
    if (node.isNumber()) {
      return new AttributeValue.Quantity(node.doubleValue());
    }
    boolean day = schema.attribute(name).filter(of -> of.type() == AttributeType.DATE).isPresent();
    return day
        ? new AttributeValue.Day(LocalDate.parse(node.asText()))
        : new AttributeValue.Prose(node.asText());
  }

  private static ObjectNode money(Money money) {
    var node = JsonNodeFactory.instance.objectNode().put("amount", money.amount());
    put(node, "currency", money.currency());
    return node;
  }

  private static Money money(JsonNode node) {
    if (!node.path("amount").canConvertToLong()) {
      throw new IllegalArgumentException("a price needs an amount in minor units: " + node);
    }
    return new Money(node.get("amount").longValue(), text(node, "currency"));
  }

  private static @Nullable Rating rating(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Rating(node.path("value").asDouble(), node.path("count").asInt());
  }

  private static ArrayNode texts(List<String> texts) {
    var array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asText() : null;
  }

  private static void put(ObjectNode node, String field, @Nullable String text) {
    if (text != null) {
      node.put(field, text);
    }
  }
}
