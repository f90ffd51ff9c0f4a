package dev.handful.ranking.interactions;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The films of a catalogue by title and year, as MovieLens writes them: "Leopard, The (Gattopardo,
 * Il) (1963)". Titles must agree letter by letter, years within one.
 */
final class FilmTitles {

  private static final Pattern DATED = Pattern.compile("(.*)\\((\\d{4})\\)\\s*");
  private static final Pattern OTHER = Pattern.compile("\\((?:a\\.k\\.a\\. )?([^)]*)\\)");
  private static final Pattern ARTICLE_LAST = Pattern.compile("(.*), (\\p{L}{1,4}'?)\\s*");

  private final Map<String, ItemId> byKey = new HashMap<>();

  FilmTitles(Catalogue catalogue) {
    for (var item : catalogue.items().values()) {
      var year = item.value("year");
      if (year != null && year.number().isPresent()) {
        int in = (int) year.number().getAsDouble();
        names(item).forEach(name -> byKey.putIfAbsent(key(name, in), item.id()));
      }
    }
  }

  private static Stream<String> names(Item item) {
    var original =
        switch (item.value("original_title")) {
          case AttributeValue.Keywords(var values) -> values.stream();
          case AttributeValue.Prose(var text) -> Stream.of(text);
          case null -> Stream.<String>empty();
          case AttributeValue other -> Stream.<String>empty();
        };
    return Stream.concat(Stream.of(item.title()), original);
  }

  /** The film of that title, if the catalogue has it. */
  Optional<ItemId> find(String dated) {
    var match = DATED.matcher(dated);
    if (!match.matches()) {
      return Optional.empty();
    }
    var whole = match.group(1);
    int year = Integer.parseInt(match.group(2));
    var titles =
        Stream.concat(
                Stream.of(OTHER.matcher(whole).replaceAll(" ")),
                OTHER.matcher(whole).results().map(other -> other.group(1)))
            .map(FilmTitles::articleFirst)
            .toList();
    return IntStream.of(year, year - 1, year + 1)
        .boxed()
        .flatMap(in -> titles.stream().map(title -> key(title, in)))
        .filter(byKey::containsKey)
        .map(byKey::get)
        .findFirst();
  }

  private static String articleFirst(String title) {
    var match = ARTICLE_LAST.matcher(title.strip());
    return match.matches() ? match.group(2) + " " + match.group(1) : title;
  }

  private static String key(String title, int year) {
    var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return plain.replace("&", "and").replaceAll("[^\\p{L}\\p{N}]|\\p{M}", "") + " " + year;
  }
}
