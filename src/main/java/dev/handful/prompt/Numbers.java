package dev.handful.prompt;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How numbers, units, money, dates and lists are written in a locale. Thread-safe. */
final class Numbers {

  private static final int HUNDREDTHS = 2;

  /** Digits kept of a number, so that 0.1 + 0.2 reads 0.3. */
  private static final int DECIMALS = 6;

  private final ULocale locale;
  private final LocalizedNumberFormatter plain;
  private final Map<String, LocalizedNumberFormatter> formats = new ConcurrentHashMap<>();
  private final Map<String, String> products = new ConcurrentHashMap<>();

  Numbers(ULocale locale) {
    this.locale = locale;
    // MIN2: years and article numbers read 1999, prices read 19,999.
    this.plain =
        NumberFormatter.withLocale(locale)
            .precision(Precision.unlimited())
            .grouping(GroupingStrategy.MIN2);
  }

  Locale locale() {
    return locale.toLocale();
  }

  String number(double number) {
    return spaces(plain.format(exact(number)).toString());
  }

  /** With a CLDR unit; an id CLDR does not know is written as it is. */
  String measure(double number, @Nullable String unit) {
    if (unit == null) {
      return number(number);
    }
    var product = products.computeIfAbsent(unit, this::product);
    if (!product.isEmpty()) {
      return number(number) + " " + product;
    }
    var format = formats.computeIfAbsent("unit " + unit, ignored -> unitFormat(unit));
    return format == plain
        ? number(number) + " " + unit
        : spaces(format.format(exact(number)).toString());
  }

  /** Minor units of a currency; hundredths and no sign when it is unknown. */
  String money(double minor, @Nullable String currency) {
    if (currency == null || !isCode(currency)) {
      var hundredths =
          plain.precision(
              Precision.fixedFraction(HUNDREDTHS)
                  .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
      return spaces(hundredths.format(exact(minor).movePointLeft(HUNDREDTHS)).toString());
    }
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    var format = formats.computeIfAbsent("currency " + currency, ignored -> moneyFormat(currency));
    return spaces(format.format(exact(minor).movePointLeft(digits)).toString());
  }

  String day(LocalDate date) {
    var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return spaces(format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant())));
  }

  /** "white, oak". */
  String each(Collection<String> values) {
    return list(values, ListFormatter.Type.UNITS);
  }

  /** "white or oak". */
  String either(Collection<String> values) {
    return list(values, ListFormatter.Type.OR);
  }

  /** "white and oak". */
  String all(Collection<String> values) {
    return list(values, ListFormatter.Type.AND);
  }

  private String list(Collection<String> values, ListFormatter.Type type) {
    return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(values);
  }

  /**
   * Products that CLDR has no name for are written by the signs of their parts, in the order of the
   * id: "mAh", "Wh" (ICU would write "hr⋅mA"). Empty for every other unit.
   */
  private String product(String unit) {
    try {
      var measure = MeasureUnit.forIdentifier(unit);
      boolean named = measure.getType() != null;
      var parts = named || unit.contains("per-") ? List.<String>of() : List.of(unit.split("-"));
      return parts.size() < 2
          ? ""
          : parts.stream().map(this::sign).collect(Collectors.joining()).strip();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String sign(String part) {
    var one = plain.unit(MeasureUnit.forIdentifier(part)).unitWidth(UnitWidth.NARROW).format(1);
    return one.toString().replaceAll("[\\d\\s\\u00a0\\u202f]", "");
  }

  private LocalizedNumberFormatter unitFormat(String unit) {
    try {
      return plain.unit(MeasureUnit.forIdentifier(unit)).unitWidth(UnitWidth.SHORT);
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }

  private LocalizedNumberFormatter moneyFormat(String currency) {
    var unit = Currency.getInstance(currency);
    return plain
        .unit(unit)
        .unitWidth(UnitWidth.SHORT)
        .precision(
            Precision.currency(Currency.CurrencyUsage.STANDARD)
                .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
  }

  private static boolean isCode(String currency) {
    return currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static BigDecimal exact(double number) {
    return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** Plain spaces, so that a value can be found again in a text by its characters. */
  private static String spaces(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
