package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a catalogue look like, for an operator to judge an import by.
 *
 * @param attributes every attribute in the schema's order, built-ins included
 * @param missing how many items lack a part that every catalogue may have (description, category,
 *     price, url, image, availability, rating), by its name; parts that none lacks are left out
 * @param outlying how many values are far from the rest of their kind
 * @param outliers the farthest of them, at most {@link Outliers#NAMED}
 */
public record CatalogueProfile(
    List<Coverage> attributes, Map<String, Integer> missing, int outlying, List<Outlier> outliers) {

  private static final int EXAMPLES = 5;
  private static final int COUNTED = 10_000;

  public CatalogueProfile {
    attributes = List.copyOf(attributes);
    missing = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    outliers = List.copyOf(outliers);
  }

  /**
   * One attribute over all items.
   *
   * @param unit CLDR unit; null for none
   * @param items how many items have it; {@code share} of all, 0 to 1
   * @param distinct how many different values there are, counted up to 10,000
   * @param examples some of them as people read them
   */
  public record Coverage(
      String name,
      AttributeType type,
      @Nullable String unit,
      int items,
      double share,
      int distinct,
      List<String> examples) {}

  /**
   * A value far from those of its kind, likely a slip of the decimal point or of the unit.
   *
   * @param kind the items compared with ("bookcase"), or null for all of the catalogue
   * @param value in the attribute's unit; prices in major units
   * @param usual the median of the kind
   * @param times how far off: 10 = ten times the usual value or a tenth of it; infinite is written
   *     as 0: the value is zero
   */
  public record Outlier(
      ItemId id,
      String title,
      String attribute,
      @Nullable String kind,
      double value,
      double usual,
      double times) {}

  /** The profile of these items under this schema. */
  public static CatalogueProfile of(CatalogueSchema schema, Collection<Item> items) {
    var coverage = new ArrayList<Coverage>();
    var missing = new LinkedHashMap<String, Integer>();
    schema.attributes().forEach(attribute -> coverage.add(coverage(attribute, items)));
    missing(items).forEach((role, count) -> missing.put(role.key(), count));
    var outliers = Outliers.of(schema, items);
    return new CatalogueProfile(
        coverage, missing, outliers.size(), outliers.stream().limit(Outliers.NAMED).toList());
  }

  private static Coverage coverage(Attribute attribute, Collection<Item> items) {
    Set<String> values = new LinkedHashSet<>();
    int having = 0;
    for (var item : items) {
      var value = item.value(attribute.name());
      if (value != null) {
        having++;
        if (values.size() < COUNTED) {
          values.addAll(texts(value));
        }
      }
    }
    return new Coverage(
        attribute.name(),
        attribute.type(),
        attribute.unit(),
        having,
        items.isEmpty() ? 0 : (double) having / items.size(),
        Math.min(values.size(), COUNTED),
        values.stream().limit(EXAMPLES).map(CatalogueProfile::cut).toList());
  }

  private static Map<Role, Integer> missing(Collection<Item> items) {
    var missing = new EnumMap<Role, Integer>(Role.class);
    for (var item : items) {
      count(missing, Role.DESCRIPTION, item.description().isBlank());
      count(missing, Role.CATEGORY, item.category().isEmpty());
      count(missing, Role.PRICE, item.price() == null);
      count(missing, Role.URL, item.url() == null);
      count(missing, Role.IMAGE, item.image() == null);
      count(missing, Role.RATING, item.rating() == null);
      count(missing, Role.AVAILABILITY, item.availability() == Availability.UNKNOWN);
    }
    return missing;
  }

  private static void count(Map<Role, Integer> missing, Role role, boolean lacks) {
    if (lacks) {
      missing.merge(role, 1, Integer::sum);
    }
  }

  private static List<String> texts(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var words) -> words;
      case AttributeValue.Quantity(var amount) -> List.of(number(amount));
      case AttributeValue.Price(var money) ->
          List.of(
              number(Amounts.major(money))
                  + (money.currency() == null ? "" : " " + money.currency()));
      case AttributeValue.Flag(var yes) -> List.of(yes ? "yes" : "no");
      case AttributeValue.Prose(var text) -> List.of(cut(text));
      case AttributeValue.Day(var date) -> List.of(date.toString());
    };
  }

  private static String number(double amount) {
    return amount == Math.rint(amount) && Math.abs(amount) < 1e15
        ? String.format(Locale.ROOT, "%.0f", amount)
        : Double.toString(amount);
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }
}
