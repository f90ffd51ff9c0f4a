package dev.handful.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** The value of one attribute of one item; its form follows the attribute's type. */
public sealed interface AttributeValue {

  /** One or more values of a keyword attribute, in the feed's order and spelling; never empty. */
  record Keywords(List<String> values) implements AttributeValue {
    public Keywords {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a keyword attribute without values must be absent");
      }
    }
  }

  /** A number in the attribute's unit. */
  record Quantity(double amount) implements AttributeValue {}

  /** A price. */
  record Price(Money money) implements AttributeValue {}

  /** Yes or no. */
  record Flag(boolean yes) implements AttributeValue {}

  /** Free text. */
  record Prose(String text) implements AttributeValue {}

  /** A calendar day. */
  record Day(LocalDate date) implements AttributeValue {}

  /** The value on a number line: amount, minor units, epoch day; empty for words, flags, text. */
  default OptionalDouble number() {
    return switch (this) {
      case Quantity(double amount) -> OptionalDouble.of(amount);
      case Price(Money money) -> OptionalDouble.of(money.amount());
      case Day(LocalDate date) -> OptionalDouble.of(date.toEpochDay());
      case Keywords ignored -> OptionalDouble.empty();
      case Flag ignored -> OptionalDouble.empty();
      case Prose ignored -> OptionalDouble.empty();
    };
  }
}
