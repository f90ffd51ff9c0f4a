package dev.handful.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as feeds write them: {@code 19.99}, "$1,299.00", "1.299,00 €", "SR 1,010". */
final class Amounts {

  private static final int LONGEST = 60;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([^\\d\\s.,-]{0,4})\\s*"
              + "(\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)"
              + "\\s*([^\\d\\s.,-]{0,4})");

  private Amounts() {}

  /** A sign (may be empty) and an amount in major units. */
  record Written(String sign, BigDecimal amount) {}

  /** What a text says, when it is an amount and nothing else. */
  static Optional<Written> written(String text) {
    var match = WRITTEN.matcher(text.length() > LONGEST ? "" : text.strip());
    if (!match.matches() || (!match.group(1).isEmpty() && !match.group(3).isEmpty())) {
      return Optional.empty();
    }
    var digits = plain(match.group(2).replaceAll("[' ]", ""));
    return Optional.of(new Written(match.group(1) + match.group(3), new BigDecimal(digits)));
  }

  /** Minor units of a major amount: 19.99 USD is 1999; hundredths when no currency is known. */
  static long minor(BigDecimal major, @Nullable String currency) {
    return major
        .movePointRight(fractionDigits(currency))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The amount in major units: 1999 of USD is 19.99. */
  static double major(Money money) {
    return BigDecimal.valueOf(money.amount())
        .movePointLeft(fractionDigits(money.currency()))
        .doubleValue();
  }

  static boolean isCode(String text) {
    return text.matches("[A-Z]{3}")
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(text));
  }

  private static int fractionDigits(@Nullable String currency) {
    int digits =
        currency == null || !isCode(currency)
            ? 2
            : Currency.getInstance(currency).getDefaultFractionDigits();
    return digits < 0 ? 2 : digits;
  }

  // A separator followed by exactly three digits to the end groups thousands; else it is the point.
  private static String plain(String digits) {
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) {
      return digits;
    }
    boolean groups =
        digits.length() - last == 4
            && digits.substring(0, last).replaceAll("[.,]", "").matches("[1-9]\\d*")
            && digits.indexOf(digits.charAt(last) == '.' ? ',' : '.') < 0;
    var whole = digits.substring(0, last).replaceAll("[.,]", "");
    return groups ? digits.replaceAll("[.,]", "") : whole + "." + digits.substring(last + 1);
  }
}
