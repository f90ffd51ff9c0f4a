package dev.handful.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An amount in minor units ("1999" is 19.99).
 *
 * @param amount minor units of {@code currency}; hundredths when no currency is known
 * @param currency ISO 4217 code, or null when the feed names none
 */
public record Money(long amount, @Nullable String currency) {

  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("a price must not be negative: " + amount);
    }
  }
}
