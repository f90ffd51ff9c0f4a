package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Currencies;
import dev.handful.language.Quantity;
import dev.handful.language.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** From written amounts to an attribute's number line: its unit, minor units, days. */
final class Scales {
  /** People round prices more than sizes: "around 500" takes in 450. */
  private static final double MONEY_WIDER = 3;

  private final Units units;
  private final Currencies currencies;

  Scales(Units units, Currencies currencies) {
    this.units = units;
    this.currencies = currencies;
  }

  /** Whether an amount in this unit can be a value of the attribute. */
  boolean fits(Attribute attribute, @Nullable String unit) {
    if (unit == null) {
      return attribute.numeric();
    }
    var own = attribute.unit();
    return attribute.type() == AttributeType.NUMBER && own != null && units.compatible(unit, own);
  }

  /** Whether the unit measures time. */
  boolean time(String unit) {
    return units.compatible(unit, "hour");
  }

  /** The wish on the attribute's number line; null when the amount does not fit the attribute. */
  @Nullable Wanted wanted(
      Reading reading, Quantity quantity, Attribute attribute, Bounds.Kind bound) {
    var numbers = new ArrayList<Double>();
    for (var amount : quantity.amounts()) {
      var number = number(reading, amount, quantity.unit(), attribute);
      if (number.isEmpty()) {
        return null;
      }
      numbers.add(number.getAsDouble());
    }
    return wanted(reading, numbers, attribute, bound);
  }

  private static Wanted wanted(
      Reading reading, List<Double> numbers, Attribute attribute, Bounds.Kind bound) {
    double first = numbers.getFirst();
    double last = numbers.getLast();
    double share = reading.snapshot.policy().retrieval().aboutTolerance();
    boolean money = attribute.type() == AttributeType.MONEY;
    return switch (bound) {
      case BELOW -> new Wanted.Range(null, below(reading, attribute, last));
      case AT_MOST -> new Wanted.Range(null, last);
      case AT_LEAST -> new Wanted.Range(first, null);
      case BUDGET_ABOUT -> new Wanted.Range(null, (double) Math.round(last * (1 + share)));
      case ABOUT, EXACTLY, NONE -> {
        if (numbers.size() > 1) {
          yield new Wanted.Range(first, last);
        }
        yield money && bound == Bounds.Kind.NONE
            ? new Wanted.Range(null, first)
            : new Wanted.About(first, rounded(first * share * (money ? MONEY_WIDER : 1)));
      }
    };
  }

  /** "Narrower than 80": where something is 80, the next lower value that something has. */
  private static double below(Reading reading, Attribute attribute, double limit) {
    var numbers = reading.snapshot.catalogue().columns().numbers(attribute.name());
    int lower = numbers.below(limit);
    return numbers.within(limit, limit) > 0 && lower > 0 ? numbers.at(lower - 1) : limit;
  }

  /** The amount on the attribute's number line; empty when it does not fit there. */
  OptionalDouble number(
      Reading reading, double amount, @Nullable String unit, Attribute attribute) {
    return switch (attribute.type()) {
      case MONEY -> {
        var currency = reading.snapshot.catalogue().schema().currency();
        int digits = currencies.fractionDigits(currency);
        yield OptionalDouble.of(Math.round(amount * Math.pow(10, digits)));
      }
      case DATE ->
          amount >= 1 && amount <= 9999
              ? OptionalDouble.of(LocalDate.of((int) amount, 1, 1).toEpochDay())
              : OptionalDouble.empty();
      case NUMBER -> {
        var own = attribute.unit();
        if (unit == null || own == null) {
          yield unit == null ? OptionalDouble.of(amount) : OptionalDouble.empty();
        }
        var converted = units.convert(amount, unit, own);
        yield converted.isEmpty() ? converted : OptionalDouble.of(rounded(converted.getAsDouble()));
      }
      case KEYWORD, BOOLEAN, TEXT -> OptionalDouble.empty();
    };
  }

  /** Without the noise of binary fractions: 60.96, not 60.96000000000001. */
  private static double rounded(double number) {
    return new BigDecimal(number).round(new java.math.MathContext(9)).doubleValue();
  }
}
