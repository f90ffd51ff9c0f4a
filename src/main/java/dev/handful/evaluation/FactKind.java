package dev.handful.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a simulated shopper knows about the item in mind, and the attributes that ask for it. */
enum FactKind {
  PRICE("price", "budget", "cost", "price_sar"),
  WIDTH("width", "wide", "width_cm"),
  HEIGHT("height", "high", "tall", "height_cm"),
  DEPTH("depth", "deep", "depth_cm"),
  COLOUR("colour", "color", "colours", "colors"),
  TYPE("type", "kind", "product_type", "item_type"),
  CATEGORY("category", "categories", "department", "range"),
  ONLINE("online", "available_online", "sold_online", "sellable_online");

  private final Set<String> attributes;

  FactKind(String... attributes) {
    this.attributes = Set.of(attributes);
  }

  /** The fact a question about {@code attribute} asks for; empty when the shopper has none. */
  static Optional<FactKind> of(String attribute) {
    String name = attribute.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Arrays.stream(values()).filter(kind -> kind.attributes.contains(name)).findFirst();
  }

  /** Its key in the paraphrase file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
