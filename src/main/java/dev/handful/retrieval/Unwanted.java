package dev.handful.retrieval;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.language.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Items whose own words mention what a shopper does not want and no attribute tells: "no velvet".
 * Pure.
 */
final class Unwanted {
  private static final Words WORDS = new Words();

  /** What stemming takes off a word, "zippered"; off a short one, lest "tan" is in "tank". */
  private static final String ENDING = "\\p{L}{0,3}";

  private static final String SHORT_ENDING = "(?:e?s)?";
  private static final int SHORT = 4;

  private Unwanted() {}

  static Set<ItemId> in(Catalogue catalogue, List<String> words) {
    var stems = words.stream().flatMap(word -> WORDS.stems(word).stream()).toList();
    if (stems.isEmpty()) {
      return Set.of();
    }
    var mentioned =
        Pattern.compile(
            stems.stream()
                .map(stem -> Pattern.quote(stem) + ending(stem))
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return catalogue.items().values().stream()
        .filter(item -> texts(item).anyMatch(text -> has(text, stems, mentioned)))
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  /** Looking for the letters first spares most texts the pattern. */
  private static boolean has(String text, List<String> stems, Pattern mentioned) {
    return stems.stream().anyMatch(stem -> contains(text, stem)) && mentioned.matcher(text).find();
  }

  private static boolean contains(String text, String stem) {
    int last = text.length() - stem.length();
    char first = stem.charAt(0);
    for (int at = 0; at <= last; at++) {
      if (Character.toLowerCase(text.charAt(at)) == first
          && text.regionMatches(true, at, stem, 0, stem.length())) {
        return true;
      }
    }
    return false;
  }

  private static String ending(String stem) {
    return stem.length() <= SHORT ? SHORT_ENDING : ENDING;
  }

  private static Stream<String> texts(Item item) {
    var values =
        item.attributes().values().stream()
            .flatMap(
                value ->
                    switch (value) {
                      case AttributeValue.Keywords(var keywords) -> keywords.stream();
                      case AttributeValue.Prose(var text) -> Stream.of(text);
                      case AttributeValue.Quantity ignored -> Stream.<String>empty();
                      case AttributeValue.Price ignored -> Stream.<String>empty();
                      case AttributeValue.Flag ignored -> Stream.<String>empty();
                      case AttributeValue.Day ignored -> Stream.<String>empty();
                    });
    return Stream.concat(Stream.of(item.title(), item.description()), values);
  }
}
