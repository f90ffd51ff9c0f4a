package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Reason;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What speaks for an item without any wish: its description, what others think, its facts. */
final class Merits {

  /** Out of 5: from here on a rating speaks for an item. */
  private static final double WELL_RATED = 4;

  private static final double VERY_WELL_RATED = 4.5;
  private static final int MANY_RATINGS = 30;
  private static final int MANY_USES = 3;
  static final String DESCRIPTION = "description";
  static final String FACT = "fact";

  private static final double NEED = 80;
  private static final double DESCRIBED = 46;
  private static final double RATED_VERY_WELL = 50;
  private static final double RATED = 38;
  private static final double VERSATILE = 22;
  private static final double A_FACT = 16;
  private static final double EASE = 16;
  private static final double LAST = 1;

  private final Writing writing;
  private final Quotes quotes;
  private final Standing standing;

  Merits(Writing writing, Quotes quotes, Standing standing) {
    this.writing = writing;
    this.quotes = quotes;
    this.standing = standing;
  }

  List<Ground> of(Item item) {
    var grounds = new ArrayList<Ground>();
    quotes
        .speaking(item, writing.state().needOnce())
        .ifPresent(quote -> grounds.add(described(quote, NEED)));
    if (grounds.isEmpty()) {
      quotes.telling(item, writing.items()).ifPresent(q -> grounds.add(described(q, DESCRIBED)));
    }
    rated(item).ifPresent(grounds::add);
    versatile(item).ifPresent(grounds::add);
    writing.attributes().stream()
        .filter(a -> Writing.value(item, a) != null)
        .filter(a -> writing.constraints().stream().noneMatch(c -> fulfilled(c, a, item)))
        .filter(a -> speaks(Objects.requireNonNull(Writing.value(item, a))))
        .forEach(a -> grounds.add(fact(item, a)));
    return grounds;
  }

  /** What was wished for is told as a wish or stands in the text. */
  private static boolean fulfilled(Constraint constraint, Attribute attribute, Item item) {
    return constraint.attribute().equals(attribute.name()) && constraint.fulfilledBy(item);
  }

  /** What an item lacks speaks for nothing, and a long row of words is not read. */
  private static boolean speaks(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Flag(boolean yes) -> yes;
      case AttributeValue.Keywords(var words) -> words.size() <= MANY_USES;
      case AttributeValue.Prose ignored -> false;
      case AttributeValue.Quantity ignored -> true;
      case AttributeValue.Price ignored -> true;
      case AttributeValue.Day ignored -> true;
    };
  }

  private Ground described(String quote, double worth) {
    return new Ground(
        DESCRIPTION,
        DESCRIPTION,
        worth,
        () ->
            new Reason(
                null,
                DESCRIPTION,
                quote,
                "described",
                writing.voice().sentence(Say.REASON_DESCRIBED, "quote", quote)));
  }

  private Optional<Ground> rated(Item item) {
    var rating = item.rating();
    var attribute = writing.attribute(Attribute.RATING);
    if (rating == null || attribute.isEmpty() || !Double.isFinite(rating.value())) {
      return Optional.empty();
    }
    if (rating.value() >= WELL_RATED) {
      boolean very = rating.value() >= VERY_WELL_RATED && rating.count() >= MANY_RATINGS;
      return Optional.of(
          ground(
              Attribute.RATING,
              "rated",
              very ? RATED_VERY_WELL : RATED,
              () -> rated(attribute.get(), rating.value(), rating.count())));
    }
    return rating.count() < MANY_RATINGS
        ? Optional.empty()
        : Optional.of(ground(Attribute.RATING, "popular", RATED, () -> popular(rating.count())));
  }

  private Reason rated(Attribute attribute, double rating, int count) {
    var value = writing.wording().value(attribute, new AttributeValue.Quantity(rating));
    var text =
        count > 0
            ? writing.voice().sentence(Say.REASON_RATED, "value", value, "count", count)
            : writing.voice().sentence(Say.REASON_RATED_ALONE, "value", value);
    return new Reason(null, Attribute.RATING, value, "rated", text);
  }

  private Reason popular(int count) {
    var text = writing.voice().sentence(Say.REASON_POPULAR, "count", count);
    return new Reason(null, Attribute.RATING, String.valueOf(count), "popular", text);
  }

  private Optional<Ground> versatile(Item item) {
    return writing.attributes().stream()
        .filter(writing.wording()::listsUses)
        .filter(
            a ->
                Writing.value(item, a) instanceof AttributeValue.Keywords(var words)
                    && words.size() >= MANY_USES)
        .filter(a -> !standing.shared(a))
        .findFirst()
        .map(a -> ground(a.name(), "versatile", VERSATILE, () -> versatile(a, item)));
  }

  private Reason versatile(Attribute attribute, Item item) {
    var value = said(attribute, item);
    var text =
        writing.voice().sentence(Say.REASON_VERSATILE, "label", attribute.label(), "values", value);
    return new Reason(null, attribute.name(), value, "versatile", text);
  }

  /** The price and the kind stand on the card anyway; what all share tells nothing. */
  private Ground fact(Item item, Attribute attribute) {
    boolean onCard =
        attribute.name().equals(Attribute.PRICE)
            || attribute.name().equals(Attribute.RATING)
            || attribute.name().equals(Attribute.AVAILABILITY)
            || writing.namesKind(attribute);
    double worth = onCard || standing.shared(attribute) ? LAST : A_FACT + EASE * attribute.ease();
    return ground(attribute.name(), FACT, onCard ? LAST / 2 : worth, () -> fact(attribute, item));
  }

  private Reason fact(Attribute attribute, Item item) {
    var value = Objects.requireNonNull(Writing.value(item, attribute));
    var has = writing.phrase(attribute, value);
    var plain = said(attribute, item);
    boolean flag = value instanceof AttributeValue.Flag;
    // A phrase of its own ("set in Paris") needs no label; "mud" alone would mean nothing.
    var text =
        flag || !has.equals(plain)
            ? writing.voice().sentence(Say.REASON_HAS, "has", has)
            : writing.voice().sentence(Say.REASON_FACT, "label", attribute.label(), "has", plain);
    return new Reason(null, attribute.name(), plain, "described", text);
  }

  private String said(Attribute attribute, Item item) {
    return writing
        .wording()
        .value(attribute, Objects.requireNonNull(Writing.value(item, attribute)));
  }

  private static Ground ground(
      String attribute, String form, double worth, java.util.function.Supplier<Reason> reason) {
    return new Ground(attribute, form, worth, reason);
  }
}
