package dev.handful.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Products of the IKEA set under the field names of the Agentic Commerce Protocol's product feed,
 * as a merchant would write them: flat rows for file upload, and the nested product of the feed
 * API.
 */
final class CommerceFeed {

  private CommerceFeed() {}

  static WrittenFeed flat(WrittenFeed ikea) {
    return new WrittenFeed(ikea.products().stream().map(CommerceFeed::row).toList());
  }

  static WrittenFeed nested(WrittenFeed ikea) {
    return new WrittenFeed(ikea.products().stream().map(CommerceFeed::product).toList());
  }

  private static ObjectNode row(ObjectNode ikea) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("item_id", ikea.get("id").asText());
    row.put("title", title(ikea));
    row.put("description", ikea.get("description").asText());
    row.put("url", "https://shop.example/p/" + ikea.get("id").asText());
    row.put("image_url", "https://shop.example/i/" + ikea.get("id").asText() + ".jpg");
    row.put("price", "%s SAR".formatted(price(ikea).setScale(2)));
    row.put("availability", ikea.get("online").asBoolean() ? "in_stock" : "out_of_stock");
    row.put(
        "product_category", ikea.at("/categories/0").asText() + " > " + ikea.get("type").asText());
    row.put("brand", ikea.get("name").asText().replaceFirst(" .*", ""));
    row.put("group_id", ikea.get("name").asText() + "/" + ikea.get("type").asText());
    row.put("listing_has_variations", "false");
    row.put("color", String.join("|", texts(ikea, "colors")));
    for (var side : new String[] {"length", "width", "height"}) {
      var from = ikea.path(side.equals("length") ? "depth" : side);
      row.put(side, from.isNumber() ? from.asText() : "");
    }
    row.put("dimensions_unit", "cm");
    row.put("seller_name", "Shop");
    row.put("seller_url", "https://shop.example");
    row.put("target_countries", "SA");
    row.put("store_country", "SA");
    row.put("is_eligible_search", "true");
    row.put("is_eligible_checkout", "false");
    return row;
  }

  private static ObjectNode product(ObjectNode ikea) {
    var id = ikea.get("id").asText();
    var product = JsonNodeFactory.instance.objectNode();
    product.put("id", "p-" + id);
    product.put("title", title(ikea));
    product.putObject("description").put("plain", ikea.get("description").asText());
    product.put("url", "https://shop.example/p/" + id);
    var variant = product.putArray("variants").addObject();
    variant.put("id", id);
    variant.put("title", title(ikea));
    variant
        .putObject("price")
        .put("amount", price(ikea).movePointRight(2).longValueExact())
        .put("currency", "SAR");
    boolean online = ikea.get("online").asBoolean();
    variant
        .putObject("availability")
        .put("available", online)
        .put("status", online ? "in_stock" : "out_of_stock");
    variant
        .putArray("categories")
        .addObject()
        .put("value", ikea.at("/categories/0").asText() + " > " + ikea.get("type").asText())
        .put("taxonomy", "merchant");
    var options = variant.putArray("variant_options");
    texts(ikea, "colors")
        .forEach(colour -> options.addObject().put("name", "Color").put("value", colour));
    variant
        .putArray("media")
        .addObject()
        .put("type", "image")
        .put("url", "https://shop.example/i/" + id + ".jpg");
    return product;
  }

  private static BigDecimal price(ObjectNode ikea) {
    return new BigDecimal(String.format(Locale.ROOT, "%.2f", ikea.get("price").asDouble()));
  }

  private static String title(ObjectNode ikea) {
    return ikea.get("name").asText() + " " + ikea.get("type").asText();
  }

  private static java.util.List<String> texts(ObjectNode ikea, String field) {
    var texts = new java.util.ArrayList<String>();
    ikea.path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
