package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a catalogue can be filtered on, for a prompt: per attribute its type, unit and most frequent
 * values or bounds. Bounded, and the same for the same generation and policy.
 */
final class CatalogueOutline {

  /** About 2,000 tokens at four characters each, what JSON adds included. */
  static final int LONGEST = 7_500;

  private static final int[] MOST_VALUES = {40, 30, 20, 14, 10, 7, 5, 3};

  private CatalogueOutline() {}

  static Map<String, Object> of(Snapshot snapshot, List<Attribute> open) {
    var catalogue = snapshot.catalogue();
    var numbered = numbered(catalogue, open);
    Map<String, Object> outline = Map.of();
    for (int most : MOST_VALUES) {
      outline = outline(catalogue, open, numbered, most);
      if (length(outline) <= LONGEST) {
        return outline;
      }
    }
    // A catalogue of hundreds of attributes: those that people are shown first, as far as they go.
    var fitting = new ArrayList<>(open);
    while (length(outline) > LONGEST && !fitting.isEmpty()) {
      fitting.removeLast();
      outline = outline(catalogue, fitting, numbered, MOST_VALUES[MOST_VALUES.length - 1]);
    }
    return outline;
  }

  private static Map<String, Object> outline(
      Catalogue catalogue, List<Attribute> open, Map<String, Counted> counted, int most) {
    var outline = new LinkedHashMap<String, Object>();
    outline.put("shop", catalogue.schema().title());
    outline.put("kinds", catalogue.schema().typeAttributes());
    var attributes = new ArrayList<Object>();
    for (var attribute : open) {
      attributes.add(attribute(attribute, counted.get(attribute.name()), catalogue, most));
    }
    outline.put("attributes", attributes);
    return outline;
  }

  private static Map<String, Object> attribute(
      Attribute attribute, Counted counted, Catalogue catalogue, int most) {
    var line = new LinkedHashMap<String, Object>();
    line.put("name", attribute.name());
    if (!attribute.label().equals(attribute.name())) {
      line.put("label", attribute.label());
    }
    line.put("type", type(attribute.type()));
    var unit =
        attribute.type() == AttributeType.MONEY ? catalogue.schema().currency() : attribute.unit();
    if (unit != null) {
      line.put("unit", unit);
    }
    if (attribute.type() == AttributeType.KEYWORD) {
      line.put("values", counted.frequent(most));
      if (counted.values().size() > most) {
        line.put("more", counted.values().size() - most);
      }
    }
    return line;
  }

  private static String type(AttributeType type) {
    return switch (type) {
      case KEYWORD -> "words";
      case NUMBER -> "number";
      case MONEY -> "money";
      case BOOLEAN -> "yes or no";
      case DATE -> "year";
      case TEXT -> "text";
    };
  }

  /** How many items have each value. */
  private record Counted(Map<String, Integer> values) {
    List<String> frequent(int most) {
      return values.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(most)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static Map<String, Counted> numbered(Catalogue catalogue, List<Attribute> open) {
    var counted = new LinkedHashMap<String, Counted>();
    for (var attribute : open) {
      var values = new TreeMap<String, Integer>();
      catalogue.items().values().stream()
          .map(item -> item.value(attribute.name()))
          .flatMap(
              v -> v instanceof AttributeValue.Keywords(var has) ? has.stream() : Stream.empty())
          .forEach(value -> values.merge(value, 1, Integer::sum));
      counted.put(attribute.name(), new Counted(Collections.unmodifiableMap(values)));
    }
    return counted;
  }

  /** Characters, with the quotes and commas that JSON adds. */
  private static int length(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .mapToInt(e -> length(e.getKey()) + length(e.getValue()) + 2)
              .sum();
      case List<?> list -> 2 + list.stream().mapToInt(CatalogueOutline::length).sum();
      default -> value.toString().length() + 3;
    };
  }
}
