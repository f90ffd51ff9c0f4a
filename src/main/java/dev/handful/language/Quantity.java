package dev.handful.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a text, with the unit or currency written beside it.
 *
 * @param start first token, inclusive
 * @param end last token, exclusive
 * @param amounts one number; both ends of a range, lower first; or each side of "60x90"
 * @param unit CLDR unit id; null when none is written
 * @param currencies ISO codes the written currency can mean, likeliest first; empty when none
 */
public record Quantity(
    int start,
    int end,
    List<Double> amounts,
    Form form,
    @Nullable String unit,
    List<String> currencies) {
  /** How its numbers belong together. */
  public enum Form {
    SINGLE,
    RANGE,
    SIDES
  }

  public Quantity {
    amounts = List.copyOf(amounts);
    currencies = List.copyOf(currencies);
  }

  /** The first number. */
  public double amount() {
    return amounts.getFirst();
  }

  /** Whether neither unit nor currency is written. */
  public boolean bare() {
    return unit == null && currencies.isEmpty();
  }
}
