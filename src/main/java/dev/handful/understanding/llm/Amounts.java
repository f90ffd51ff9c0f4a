package dev.handful.understanding.llm;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.language.Currencies;
import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import dev.handful.language.Units;
import dev.handful.language.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the numbers a model wrote to an attribute's number line, held against the message. */
final class Amounts {

  private static final double MOST = 1e12;
  private static final int LAST_YEAR = 9999;

  /**
   * Numbers on an attribute's number line.
   *
   * @param grounded whether the shopper wrote all of them
   * @param currency the currency they were written in when it is not the catalogue's
   */
  record Read(List<Double> numbers, boolean grounded, @Nullable String currency) {}

  private record Written(double amount, @Nullable String unit, @Nullable String currency) {}

  private final Units units = new Units();
  private final Currencies currencies = new Currencies();
  private final Quantities quantities = new Quantities(units, currencies);
  private final Words words;

  Amounts(Words words) {
    this.words = words;
  }

  Quantities quantities() {
    return quantities;
  }

  /**
   * The amounts on the attribute's number line; null with the reason counted.
   *
   * @param quote the literal words they came from; may be empty
   */
  @Nullable Read read(
      List<String> values,
      String unit,
      Attribute attribute,
      @Nullable String currency,
      String quote,
      Utterance utterance,
      Tally tally) {
    var numbers = new ArrayList<Double>();
    boolean grounded = true;
    String foreign = null;
    for (var value : values) {
      for (var written : written(value, unit, attribute, quote)) {
        var number = onLine(written, attribute, currency);
        if (number == null) {
          return tally.drop(Drop.UNKNOWN_UNIT);
        }
        if (!Double.isFinite(number) || Math.abs(number) > MOST || negative(number, attribute)) {
          return tally.drop(Drop.INVALID_NUMBER);
        }
        numbers.add(number);
        grounded &= said(written, number, attribute, utterance);
        foreign = written.currency() == null ? foreign : written.currency();
      }
    }
    if (numbers.isEmpty()) {
      return tally.drop(Drop.INVALID_NUMBER);
    }
    boolean digits = quote.isEmpty() || quote.codePoints().anyMatch(Character::isDigit);
    if (!grounded && digits) {
      return tally.drop(Drop.MADE_UP_NUMBER);
    }
    boolean own = foreign == null || attribute.type() != AttributeType.MONEY;
    return new Read(
        List.copyOf(numbers), grounded, own || foreign.equals(currency) ? null : foreign);
  }

  private static boolean negative(double number, Attribute attribute) {
    return attribute.type() == AttributeType.MONEY && number < 0;
  }

  /** What one value says: "500", "5 kg", "20-30", "5'10"; its unit beside it or on its own. */
  private List<Written> written(String value, String unit, Attribute attribute, String quote) {
    var own = attribute.unit();
    boolean plain = unit.isBlank() || unit.equalsIgnoreCase(own);
    var text = plain ? value : value + " " + unit;
    var found = quantities.find(text, words.tokens(text));
    var written = new ArrayList<Written>();
    for (var quantity : found) {
      // A unit that means nothing must not become the attribute's own.
      boolean lost = !plain && quantity.bare() && currencyOf(unit) == null;
      var spoken = plain && quantity.bare() ? besides(quantity.amount(), quote) : null;
      var measured = lost ? unit : spoken == null ? quantity.unit() : spoken;
      var code =
          quantity.currencies().isEmpty() ? currencyOf(unit) : quantity.currencies().getFirst();
      quantity.amounts().forEach(n -> written.add(new Written(n, measured, code)));
    }
    return written;
  }

  /** "4 lbs" read as a plain 4: the unit that the shopper wrote beside the number. */
  private @Nullable String besides(double amount, String quote) {
    return quantities.find(quote, words.tokens(quote)).stream()
        .filter(q -> q.unit() != null && q.amounts().contains(amount))
        .map(Quantity::unit)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String currencyOf(String unit) {
    if (unit.isBlank()) {
      return null;
    }
    var text = "1 " + unit;
    return quantities.find(text, words.tokens(text)).stream()
        .flatMap(q -> q.currencies().stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable Double onLine(Written written, Attribute attribute, @Nullable String currency) {
    var unit = written.unit();
    return switch (attribute.type()) {
      case MONEY ->
          unit != null && written.currency() == null
              ? null
              : (Double)
                  (double)
                      Math.round(
                          written.amount() * Math.pow(10, currencies.fractionDigits(currency)));
      case DATE -> unit == null ? day(written.amount()) : null;
      case NUMBER -> {
        var own = attribute.unit();
        if (unit == null || own == null) {
          yield unit == null && written.currency() == null ? (Double) written.amount() : null;
        }
        var converted = units.convert(written.amount(), unit, own);
        yield converted.isEmpty()
            ? null
            : (Double)
                new BigDecimal(converted.getAsDouble()).round(new MathContext(9)).doubleValue();
      }
      case KEYWORD, BOOLEAN, TEXT -> null;
    };
  }

  private static Double day(double year) {
    return year >= 1 && year <= LAST_YEAR
        ? (double) LocalDate.of((int) year, Month.JANUARY, 1).toEpochDay()
        : Double.NaN;
  }

  /** Written as it is, or in another unit of the same kind. */
  private boolean said(Written written, double number, Attribute attribute, Utterance utterance) {
    var own = attribute.unit();
    return utterance.says(written.amount())
        || own != null
            && utterance.quantities().stream()
                .filter(q -> q.unit() != null)
                .flatMap(
                    q ->
                        q.amounts().stream()
                            .map(amount -> units.convert(amount, String.valueOf(q.unit()), own)))
                .anyMatch(n -> n.isPresent() && Utterance.same(n.getAsDouble(), number));
  }
}
