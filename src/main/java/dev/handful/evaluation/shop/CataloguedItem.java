package dev.handful.evaluation.shop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as the file has it.
 *
 * @param facts by attribute; money in whole units
 * @param words everything written about it, lower case
 * @param group what it shares with its other colours and sizes; its own id when the file says none
 * @param ratings how many people rated it; null when the file does not say
 */
public record CataloguedItem(
    String id,
    String title,
    String description,
    Map<String, Fact> facts,
    String words,
    String group,
    @Nullable Integer ratings) {

  public CataloguedItem {
    facts = Map.copyOf(facts);
    words = words.toLowerCase(Locale.ROOT);
  }

  /** The values of a keyword attribute; empty when the file gives none. */
  public List<String> values(String attribute) {
    return facts.get(attribute) instanceof Fact.Words(var values) ? values : List.of();
  }

  /** The number of an attribute. */
  public Optional<Double> amount(String attribute) {
    return facts.get(attribute) instanceof Fact.Amount(double value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
