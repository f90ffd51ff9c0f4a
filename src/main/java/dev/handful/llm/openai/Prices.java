package dev.handful.llm.openai;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prices of a million tokens; a price of a million units is also the price of one in millionths.
 */
record Prices(BigDecimal input, BigDecimal cached, BigDecimal output) {

  /** Of the input tokens, {@code cachedTokens} cost the cached price; in millionths, rounded up. */
  long micros(int inputTokens, int cachedTokens, int outputTokens) {
    var fresh = input.multiply(BigDecimal.valueOf(inputTokens - cachedTokens));
    var known = cached.multiply(BigDecimal.valueOf(cachedTokens));
    var made = output.multiply(BigDecimal.valueOf(outputTokens));
    return fresh.add(known).add(made).setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
