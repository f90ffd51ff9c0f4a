package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.Optional;

/** What a preference that an item fulfils gives to say, in the item's own value. */
final class Needs {

  private static final double SAME = 1e-9;
  private static final int LONGEST_QUOTE = 40;

  /** From this share of a budget on, what is left of it is worth saying. */
  private static final double ROOM = 0.2;

  private final Writing writing;

  Needs(Writing writing) {
    this.writing = writing;
  }

  /** The reason; empty when the catalogue does not say the value. */
  Optional<Reason> met(Constraint constraint, Item item) {
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    var value = Writing.value(item, attribute);
    if (value == null) {
      return Optional.empty();
    }
    var told = relevant(constraint, value);
    return Optional.of(
        new Reason(
            constraint.id(),
            attribute.name(),
            writing.wording().value(attribute, told),
            null,
            text(constraint, attribute, told)));
  }

  /** Of several words only those that were asked for. */
  static AttributeValue relevant(Constraint constraint, AttributeValue value) {
    if (constraint.polarity() == Polarity.WANT
        && constraint.wanted() instanceof Wanted.Values(var named, var narrower)
        && value instanceof AttributeValue.Keywords(var has)) {
      var exact = has.stream().filter(named::contains).toList();
      return new AttributeValue.Keywords(
          exact.isEmpty() ? has.stream().filter(narrower::contains).toList() : exact);
    }
    return value;
  }

  /** Whether the value is one the shopper's words name, not one they only cover. */
  private static boolean named(Constraint constraint, AttributeValue value) {
    return constraint.wanted() instanceof Wanted.Values(var named, var narrower)
        && value instanceof AttributeValue.Keywords(var has)
        && has.stream().anyMatch(named::contains);
  }

  private String text(Constraint constraint, Attribute attribute, AttributeValue value) {
    var has = writing.phrase(attribute, value);
    var asked = writing.label(constraint);
    var plain = writing.wording().value(attribute, value);
    if (constraint.wanted() instanceof Wanted.Flag) {
      return say(Say.REASON_FLAG, "what", has);
    }
    if (constraint.polarity() == Polarity.AVOID) {
      return value instanceof AttributeValue.Keywords
          ? say(
              Say.REASON_AVOIDED,
              "has",
              has,
              "value",
              plain,
              "label",
              attribute.label(),
              "avoided",
              asked)
          : say(Say.REASON_OUTSIDE, "has", has, "asked", asked);
    }
    if (attribute.numeric() && !Limits.named(constraint)) {
      var quote = constraint.quote().strip();
      return constraint.from() == null && quote.length() <= LONGEST_QUOTE
          ? say(Say.REASON_WISHED, "has", has, "quote", Voice.echo(quote))
          : say(Say.REASON_SET, "has", has, "asked", asked);
    }
    return switch (Limits.readable(attribute, constraint, writing.currency())) {
      case Wanted.Values ignored when writing.namesKind(attribute) ->
          say(Say.REASON_TYPE, "value", plain);
      case Wanted.Values ignored ->
          say(
              named(constraint, value) ? Say.REASON_WORDS : Say.REASON_NARROWER,
              "has",
              has,
              "value",
              plain,
              "label",
              attribute.label(),
              "asked",
              asked);
      case Wanted.Range range -> range(range, attribute, value, has, asked);
      case Wanted.About(double target, double tolerance) ->
          exact(constraint, value)
              ? say(Say.REASON_EXACT, "has", has)
              : say(Say.REASON_ABOUT, "has", has, "target", number(attribute, target));
      case Wanted.Flag ignored -> say(Say.REASON_FLAG, "what", has);
    };
  }

  private static boolean exact(Constraint constraint, AttributeValue value) {
    return constraint.wanted() instanceof Wanted.About(double target, double tolerance)
        && Math.abs(value.number().orElse(target) - target) < SAME;
  }

  private String range(
      Wanted.Range range, Attribute attribute, AttributeValue value, String has, String asked) {
    var low = range.low();
    var high = range.high();
    if (low == null && high != null && value instanceof AttributeValue.Price(var money)) {
      double room = high - money.amount();
      return room >= ROOM * high
          ? say(
              Say.REASON_ROOM,
              "has",
              has,
              "value",
              writing.wording().money(money),
              "difference",
              number(attribute, room),
              "limit",
              number(attribute, high))
          : say(Say.REASON_AT_MOST, "has", has, "limit", number(attribute, high));
    }
    if (low != null && high != null) {
      return say(
          Say.REASON_BETWEEN,
          "has",
          has,
          "low",
          number(attribute, low),
          "high",
          number(attribute, high));
    }
    return high != null
        ? say(Say.REASON_AT_MOST, "has", has, "limit", number(attribute, high))
        : say(
            Say.REASON_AT_LEAST,
            "has",
            has,
            "limit",
            number(attribute, low == null ? 0 : low),
            "asked",
            asked);
  }

  private String number(Attribute attribute, double number) {
    return writing.wording().number(attribute, number, writing.currency());
  }

  private String say(Say message, Object... pairs) {
    return writing.voice().sentence(message, pairs);
  }
}
