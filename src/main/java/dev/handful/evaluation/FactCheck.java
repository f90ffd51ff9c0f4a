package dev.handful.evaluation;

import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Feed;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Trait;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the item file says what a text claims of an item: by the declared types and units. */
final class FactCheck {
  private final Feed feed;
  private final Measures measures;
  private final Map<String, Map<String, String>> names;

  /**
   * Checks by this feed.
   *
   * @param names how values are called, by attribute: "out" is "out of stock"
   */
  FactCheck(Feed feed, Measures measures, Map<String, Map<String, String>> names) {
    this.feed = feed;
    this.measures = measures;
    this.names = Map.copyOf(names);
  }

  Feed feed() {
    return feed;
  }

  Measures measures() {
    return measures;
  }

  /** Whether {@code value} is what the item has in {@code attribute}, or stands in its words. */
  boolean holds(String attribute, String value, CataloguedItem item) {
    String claimed = value.toLowerCase(Locale.ROOT).strip();
    if (claimed.isEmpty()) {
      return false;
    }
    return switch (item.facts().get(attribute)) {
      case Fact.Amount(double is) -> {
        List<Measures.Written> numbers = measures.read(value, unit(attribute));
        yield numbers.size() == 1 && near(numbers.getFirst(), is);
      }
      case Fact.Flag(boolean yes) -> yes != claimed.matches("(no|not|false)\\b.*");
      case Fact.Words(var values) -> listed(attribute, claimed, values);
      case null -> feed.shape().trait(attribute).isEmpty() && item.words().contains(claimed);
    };
  }

  /** Whether so many people rated it. */
  boolean rated(String count, CataloguedItem item) {
    List<Measures.Written> numbers = measures.read(count, null);
    return item.ratings() != null
        && numbers.size() == 1
        && numbers.getFirst().value() == item.ratings();
  }

  /** Each listed value must be one of the item's, literally. */
  private boolean listed(String attribute, String claimed, List<String> values) {
    List<String> has =
        values.stream()
            .flatMap(v -> Stream.of(v, names.getOrDefault(attribute, Map.of()).getOrDefault(v, v)))
            .map(v -> v.toLowerCase(Locale.ROOT))
            .toList();
    return has.contains(claimed)
        || Stream.of(claimed.split(", and |, | and ")).allMatch(has::contains)
        || covered(claimed, has);
  }

  /** Lists of values that have commas or "and" themselves. */
  private static boolean covered(String claimed, List<String> has) {
    String rest = claimed;
    for (String value :
        has.stream().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList()) {
      rest = rest.replace(value, "");
    }
    return rest.replaceAll("\\band\\b|[,\\s]", "").isEmpty();
  }

  /** The number of an attribute that a text gives, in the attribute's unit; null when unlike. */
  boolean is(String text, String attribute, double value) {
    return measures.read(text, unit(attribute)).stream().anyMatch(written -> near(written, value));
  }

  /** Whether every number of {@code text} is one of the items', or stands in what was said. */
  boolean numbersKnown(String text, Collection<CataloguedItem> items, String said) {
    return measures.read(text, null).stream()
        .allMatch(
            written ->
                spoken(written, said)
                    || items.stream().anyMatch(item -> numberOf(text, written, item))
                    || items.stream().anyMatch(item -> left(written, said, item)));
  }

  /** What lies between a number of the item and one that was said: "leaves 41 of your 75". */
  private boolean left(Measures.Written written, String said, CataloguedItem item) {
    return measures.read(said, null).stream()
        .anyMatch(
            limit ->
                item.facts().values().stream()
                    .anyMatch(
                        fact ->
                            fact instanceof Fact.Amount(double is)
                                && near(written, Math.abs(limit.value() - is))));
  }

  private boolean spoken(Measures.Written written, String said) {
    return measures.read(said, null).stream()
        .anyMatch(other -> Math.abs(other.value() - written.value()) < 1e-9);
  }

  private boolean numberOf(String text, Measures.Written written, CataloguedItem item) {
    boolean inWords =
        measures.read(item.words(), null).stream()
            .anyMatch(other -> Math.abs(other.value() - written.value()) < 1e-9);
    boolean count = item.ratings() != null && written.value() == item.ratings();
    return inWords
        || count
        || item.facts().entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue() instanceof Fact.Amount(double is)
                        && (near(written, is) || converted(text, written, e.getKey(), is)));
  }

  /** The same number of the text, read in the attribute's unit. */
  private boolean converted(String text, Measures.Written written, String attribute, double is) {
    return measures.read(text, unit(attribute)).stream()
        .anyMatch(other -> other.at() == written.at() && near(other, is));
  }

  @Nullable String unit(String attribute) {
    return feed.shape().trait(attribute).map(Trait::unit).orElse(null);
  }

  static boolean near(Measures.Written written, double value) {
    return Math.abs(written.value() - value) <= written.slack() * 1.0001 + 1e-9;
  }
}
