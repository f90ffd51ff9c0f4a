package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.Limits;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why an item fits: the preferences its own values fulfil, the most telling first. */
final class Reasons {

  private static final int MOST = 3;
  private static final double SAME = 1e-9;
  private static final int LONGEST_QUOTE = 40;

  private final Writing writing;
  private final Grounds grounds;

  Reasons(Writing writing, Quotes quotes) {
    this.writing = writing;
    this.grounds = new Grounds(writing, quotes);
  }

  /** One to three reasons; a sentence this reply has already is left out when others remain. */
  List<Reason> of(Item item) {
    var reasons = new ArrayList<Reason>();
    for (var constraint : telling(item)) {
      if (reasons.size() < MOST && (reasons.isEmpty() || !isKind(constraint))) {
        met(constraint, item, reasons.isEmpty()).ifPresent(reasons::add);
      }
    }
    grounds.of(item, reasons.isEmpty()).stream().limit(MOST - reasons.size()).forEach(reasons::add);
    return reasons;
  }

  /** The list's first line names the kind already. */
  private boolean isKind(Constraint constraint) {
    return writing.attribute(constraint.attribute()).filter(writing::namesKind).isPresent();
  }

  private List<Constraint> telling(Item item) {
    return writing.constraints().stream()
        .filter(c -> c.fulfilledBy(item))
        .sorted(Comparator.comparingInt(this::weight).reversed())
        .toList();
  }

  /** What is new in this turn and what tells the items apart says most; their kind says least. */
  private int weight(Constraint constraint) {
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    int different =
        (int)
            writing.items().stream()
                .map(item -> Writing.value(item, attribute))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    int recent = constraint.turn() == writing.state().turn() ? 3 : 0;
    int firm = constraint.strength() == Strength.MUST ? 1 : 0;
    return (writing.namesKind(attribute) ? -20 : 0) + different + recent + firm;
  }

  private Optional<Reason> met(Constraint constraint, Item item, boolean needed) {
    var attribute = writing.attribute(constraint.attribute()).orElseThrow();
    var value = Writing.value(item, attribute);
    if (value == null) {
      return Optional.empty();
    }
    var told = relevant(constraint, value);
    var text = text(constraint, attribute, told);
    return needed || !text.repeated()
        ? Optional.of(
            new Reason(
                constraint.id(),
                attribute.name(),
                writing.wording().value(attribute, told),
                null,
                text.sentence()))
        : Optional.empty();
  }

  /** Of several words only those that were asked for. */
  private static AttributeValue relevant(Constraint constraint, AttributeValue value) {
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

  private Spoken text(Constraint constraint, Attribute attribute, AttributeValue value) {
    var has = writing.wording().phrase(attribute, value);
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
      case Wanted.Range range -> range(range, attribute, has);
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

  private Spoken range(Wanted.Range range, Attribute attribute, String has) {
    var low = range.low();
    var high = range.high();
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
        : say(Say.REASON_AT_LEAST, "has", has, "limit", number(attribute, low == null ? 0 : low));
  }

  private String number(Attribute attribute, double number) {
    return writing.wording().number(attribute, number, writing.currency());
  }

  private Spoken say(Say message, Object... pairs) {
    int before = writing.voice().distinct();
    var sentence = writing.voice().sentence(message, pairs);
    return new Spoken(sentence, writing.voice().distinct() == before);
  }

  /** A sentence, and whether this reply had it before because alternatives ran out. */
  private record Spoken(String sentence, boolean repeated) {}
}
