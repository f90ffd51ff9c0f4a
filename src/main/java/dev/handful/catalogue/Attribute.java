package dev.handful.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a catalogue, as inferred and as edited in {@code catalogue.yaml}.
 *
 * @param name key in the item's attributes; built-in names are the constants below
 * @param type what its values are
 * @param unit CLDR unit id such as "centimeter" or "kilogram"; null for pure numbers and
 *     non-numbers
 * @param label how people call it: "width", "colour"
 * @param synonyms further words for it: "wide", "breadth"
 * @param question how to ask for it, in the shop's words; null lets the wording file phrase it
 * @param ease how easily a person can answer a question about it, 0 (never ask) to 1
 * @param filter whether a must-constraint may filter on it
 * @param show whether shoppers may see it
 * @param better which end most people prefer
 * @param protectedClass never asked, filtered or mentioned (age, religion, ...)
 */
public record Attribute(
    String name,
    AttributeType type,
    @Nullable String unit,
    String label,
    List<String> synonyms,
    @Nullable String question,
    double ease,
    boolean filter,
    boolean show,
    Better better,
    boolean protectedClass) {

  /** Built-in: the item's price, in minor units on the number line. */
  public static final String PRICE = "price";

  /** Built-in: every element of the category path. */
  public static final String CATEGORY = "category";

  /** Built-in: the mean rating. */
  public static final String RATING = "rating";

  /** Built-in: "in", "out", "preorder"; absent when unknown. */
  public static final String AVAILABILITY = "availability";

  public Attribute {
    if (name.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("an attribute needs a name and a label");
    }
    if (!(ease >= 0 && ease <= 1)) {
      throw new IllegalArgumentException("ease of '" + name + "' must be between 0 and 1: " + ease);
    }
    synonyms = List.copyOf(synonyms);
  }

  /** The same attribute called otherwise. */
  Attribute labelled(String other) {
    return new Attribute(
        name, type, unit, other, synonyms, question, ease, filter, show, better, protectedClass);
  }

  /** Whether its values lie on a number line. */
  public boolean numeric() {
    return switch (type) {
      case NUMBER, MONEY, DATE -> true;
      case KEYWORD, BOOLEAN, TEXT -> false;
    };
  }
}
