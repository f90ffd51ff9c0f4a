package dev.handful.catalogue.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A product with purchasable variants inside, as the Agentic Commerce Protocol's feed API and most
 * shop systems have it: each variant is an item of its own, what it does not say is the product's,
 * and all are one group.
 */
final class Variants {

  private static final String VARIANTS = "variants";

  private Variants() {}

  /** One object per variant; the object itself when it has none. */
  static List<ObjectNode> of(ObjectNode product) {
    var variants = product.get(VARIANTS);
    if (variants == null || !variants.isArray() || variants.isEmpty() || !identified(variants)) {
      plain(product);
      return List.of(product);
    }
    var items = new ArrayList<ObjectNode>();
    for (var variant : variants) {
      var item = product.deepCopy();
      item.remove(VARIANTS);
      item.setAll((ObjectNode) variant.deepCopy());
      item.set("group_id", product.path("id"));
      item.put("title", title(product.path("title").asText(""), variant.path("title").asText("")));
      plain(item);
      items.add(item);
    }
    return items;
  }

  private static boolean identified(JsonNode variants) {
    for (var variant : variants) {
      if (!variant.isObject() || !variant.path("id").isValueNode()) {
        return false;
      }
    }
    return true;
  }

  /** "Classic Tee - Red" of "Classic Tee" and "Red"; a variant that names the product stays. */
  private static String title(String product, String variant) {
    if (variant.isBlank() || variant.equals("Default Title")) {
      return product;
    }
    return product.isBlank() || variant.contains(product) ? variant : product + " - " + variant;
  }

  /** Lists of objects that say one thing each become fields: options, pictures, categories. */
  private static void plain(ObjectNode item) {
    var options = item.get("variant_options");
    if (options != null && options.isArray()) {
      item.remove("variant_options");
      for (var option : options) {
        var name = option.path("name").asText("").strip();
        if (!name.isEmpty() && option.path("value").isValueNode() && !item.has(name)) {
          item.set(name, option.get("value"));
        }
      }
    }
    for (var picture : item.path("media")) {
      if (picture.path("type").asText().equals("image") && !item.has("image_url")) {
        item.set("image_url", picture.path("url"));
      }
    }
    var category = item.at("/categories/0/value");
    if (category.isTextual()) {
      item.remove("categories");
      item.set("product_category", category);
    }
    if (item.at("/availability/status").isTextual()) {
      item.set("availability", item.at("/availability/status"));
    }
  }
}
