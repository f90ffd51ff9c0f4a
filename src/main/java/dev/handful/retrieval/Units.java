package dev.handful.retrieval;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** How much of the number line one unit is that people speak of. */
final class Units {

  private Units() {}

  /** Minor units per major unit; hundredths when no currency is known. */
  static double minor(@Nullable String currency) {
    int digits = currency == null ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    return Math.pow(10, Math.max(digits, 0));
  }
}
