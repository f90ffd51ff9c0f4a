package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item read straight from the feed, so that checks do not trust the server's own reading. Price
 * in whole units of the currency, lengths in centimetres.
 */
record CataloguedItem(
    String id,
    String name,
    @Nullable List<String> categories,
    @Nullable String type,
    @Nullable String description,
    @Nullable String slug,
    @Nullable Double price,
    @Nullable @JsonProperty("old_price") String oldPrice,
    @Nullable Boolean online,
    @JsonProperty("other_colors") @Nullable Boolean otherColors,
    @Nullable String designer,
    @Nullable Double depth,
    @Nullable Double height,
    @Nullable Double width,
    @Nullable List<String> colors) {

  CataloguedItem {
    categories = categories == null ? List.of() : List.copyOf(categories);
    colors = colors == null ? List.of() : List.copyOf(colors);
  }

  /** Everything a card shows or a shopper can ask for; equal values cannot be told apart. */
  record Appearance(
      String name,
      List<String> categories,
      @Nullable String type,
      @Nullable String description,
      @Nullable Double price,
      List<String> colors,
      @Nullable Double width,
      @Nullable Double height,
      @Nullable Double depth) {}

  Appearance appearance() {
    return new Appearance(name, categories, type, description, price, colors, width, height, depth);
  }

  /** All its words, lower case. */
  String words() {
    return Stream.concat(
            Stream.concat(Stream.of(name, type, description, slug, designer), colors.stream()),
            categories.stream())
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.joining(" | "))
        .toLowerCase(Locale.ROOT);
  }
}
