package dev.handful.ranking.scale;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * One new item out of two real ones of a kind, as a line of a feed: a coined name, sentences of
 * both, values of either, sizes and prices moved. Pure but for the dice.
 */
final class Variation {

  private static final double[] SIZES = {0.7, 0.8, 0.9, 1, 1, 1.1, 1.25, 1.5};
  private static final double FROM_OTHER = 0.35;
  private static final int SENTENCES = 3;

  private final RandomGenerator random;
  private final List<String> names;

  /**
   * @param names coined names of series
   */
  Variation(RandomGenerator random, List<String> names) {
    this.random = random;
    this.names = names;
  }

  /** "FREKVENS" and "NORDVIKEN" make "FREKVIKEN". */
  static String coined(String one, String two) {
    return one.substring(0, (one.length() + 1) / 2) + two.substring(two.length() / 2);
  }

  static String first(String title) {
    return title.strip().split("\\s+", 2)[0];
  }

  /** A line as the importer reads it. */
  Map<String, Object> of(Item base, Item other, String id) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", id);
    line.put("title", title(base));
    line.put("description", description(base, other));
    line.put("category", base.category());
    if (base.price() instanceof Money(long amount, var currency)) {
      var price = new LinkedHashMap<String, Object>();
      price.put("amount", price(amount));
      if (currency != null) {
        price.put("currency", currency);
      }
      line.put("price", price);
    }
    line.put("availability", random.nextInt(10) == 0 ? "out" : "in");
    if (base.rating() != null) {
      double value = Math.clamp(base.rating().value() + 0.4 * random.nextGaussian(), 1, 5);
      line.put(
          "rating",
          Map.of("value", Math.round(value * 10) / 10.0, "count", 1 + random.nextInt(400)));
    }
    line.put("attributes", attributes(base, other));
    return line;
  }

  private String title(Item base) {
    var words = base.title().strip().split("\\s+", 2);
    var name = names.get(random.nextInt(names.size()));
    return words.length == 1 ? name : name + " " + words[1];
  }

  private String description(Item base, Item other) {
    var sentences = new ArrayList<String>();
    for (var item : List.of(base, other)) {
      for (var sentence : item.description().split("(?<=[.!?])\\s+")) {
        if (!sentence.isBlank() && (sentences.isEmpty() || random.nextBoolean())) {
          sentences.add(sentence);
        }
      }
    }
    return String.join(" ", sentences.stream().distinct().limit(SENTENCES).toList());
  }

  /** Spread by about a third, and ending as prices do. */
  private long price(long amount) {
    double moved = amount * Math.exp(0.35 * random.nextGaussian());
    return Math.max(100, Math.round(moved / 500) * 500 - (random.nextBoolean() ? 5 : 0));
  }

  private Map<String, Object> attributes(Item base, Item other) {
    var attributes = new TreeMap<String, Object>();
    base.attributes()
        .forEach(
            (name, value) -> {
              var lent = other.attributes().get(name);
              var chosen = lent != null && random.nextDouble() < FROM_OTHER ? lent : value;
              attributes.put(name, json(chosen));
            });
    return attributes;
  }

  private Object json(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var values) -> values;
      case AttributeValue.Quantity(double amount) -> moved(amount);
      case AttributeValue.Price(var money) -> money.amount();
      case AttributeValue.Flag(boolean yes) -> yes;
      case AttributeValue.Prose(var text) -> text;
      case AttributeValue.Day(var date) -> date.toString();
    };
  }

  /** Small counts stay what they are: no tent is for 2.2 people. */
  private double moved(double amount) {
    double moved = amount * SIZES[random.nextInt(SIZES.length)];
    return Math.abs(amount) <= 12 && amount == Math.rint(amount) ? amount : Math.rint(moved);
  }
}
