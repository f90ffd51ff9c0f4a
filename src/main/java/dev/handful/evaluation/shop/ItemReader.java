package dev.handful.evaluation.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads item lines by a shape. */
final class ItemReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shape shape;
  private final Shape.Fields fields;

  ItemReader(Shape shape) {
    this.shape = shape;
    this.fields = Objects.requireNonNull(shape.fields());
  }

  List<CataloguedItem> read(Path file) {
    List<CataloguedItem> items = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          items.add(item(JSON.readTree(lines.get(i))));
        } catch (JsonProcessingException e) {
          throw new UnreadableShop(file + ":" + (i + 1) + ": " + e.getOriginalMessage());
        }
      }
    }
    return items;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UnreadableShop("cannot read " + file + " (" + e.getMessage() + ")");
    }
  }

  CataloguedItem item(JsonNode line) {
    String id = text(line, fields.id(), "id");
    String title = title(line);
    String description = text(line, fields.description(), "description");
    String group = text(line, fields.group(), "group");
    JsonNode count =
        fields.ratingCount() == null
            ? line.path("rating").path("count")
            : at(line, fields.ratingCount());
    List<String> words = new ArrayList<>();
    collect(line, words);
    return new CataloguedItem(
        id,
        title,
        description,
        facts(line),
        String.join(" | ", words),
        group.isEmpty() ? id : group,
        count.isNumber() ? count.asInt() : null);
  }

  private String title(JsonNode line) {
    String pattern = fields.title();
    if (pattern == null || !pattern.contains("{")) {
      return text(line, pattern, "title");
    }
    return Arrays.stream(pattern.split("(?=\\{)|(?<=\\})"))
        .map(
            part ->
                part.startsWith("{")
                    ? at(line, part.substring(1, part.length() - 1)).asText("")
                    : part)
        .collect(Collectors.joining())
        .strip();
  }

  private Map<String, Fact> facts(JsonNode line) {
    Map<String, Fact> facts = new HashMap<>();
    shape
        .attributes()
        .forEach(
            (name, trait) -> {
              Fact fact = fact(trait, node(line, name, trait));
              if (fact != null) {
                facts.put(name, fact);
              }
            });
    return facts;
  }

  private JsonNode node(JsonNode line, String name, Trait trait) {
    if (trait.from() != null) {
      return at(line, trait.from());
    }
    return switch (name) {
      case "category" -> at(line, fields.category() == null ? "category" : fields.category());
      case "price" -> at(line, fields.price() == null ? "price" : fields.price());
      case "rating" -> at(line, fields.rating() == null ? "rating.value" : fields.rating());
      case "availability" ->
          at(line, fields.availability() == null ? "availability" : fields.availability());
      default -> line.path("attributes").path(name);
    };
  }

  private @Nullable Fact fact(Trait trait, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    return switch (trait.type()) {
      case "money" -> money(node);
      case "number" -> node.isNumber() ? new Fact.Amount(node.asDouble()) : null;
      case "boolean" -> node.isBoolean() ? new Fact.Flag(node.asBoolean()) : null;
      case "keyword" -> words(trait, node);
      default -> null;
    };
  }

  private @Nullable Fact money(JsonNode node) {
    JsonNode amount = node.isObject() ? node.path("amount") : node;
    if (!amount.isNumber()) {
      return null;
    }
    boolean minor = fields.priceIn() == null ? node.isObject() : fields.priceIn().equals("minor");
    return new Fact.Amount(minor ? amount.asDouble() / minorUnits() : amount.asDouble());
  }

  private double minorUnits() {
    int digits =
        shape.currency() == null
            ? 2
            : Currency.getInstance(shape.currency()).getDefaultFractionDigits();
    return Math.pow(10, Math.max(0, digits));
  }

  private static @Nullable Fact words(Trait trait, JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> values.add(one.asText().strip()));
    } else if (trait.split() != null) {
      values.addAll(Arrays.stream(node.asText().split(trait.split())).map(String::strip).toList());
    } else {
      values.add(node.asText().strip());
    }
    values.removeIf(String::isEmpty);
    return values.isEmpty() ? null : new Fact.Words(values);
  }

  private static String text(JsonNode line, @Nullable String field, String builtIn) {
    return at(line, field == null ? builtIn : field).asText("");
  }

  private static JsonNode at(JsonNode line, String path) {
    return line.at("/" + path.replace('.', '/'));
  }

  private static void collect(JsonNode node, List<String> words) {
    if (node.isTextual()) {
      words.add(node.asText());
    }
    node.forEach(child -> collect(child, words));
  }
}
