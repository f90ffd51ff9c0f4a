package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Reason;
import dev.handful.prompt.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reasons that need no preference: what others think of an item and what the catalogue says. */
final class Grounds {

  /** Out of 5: from here on a rating speaks for an item. */
  private static final double WELL_RATED = 4;

  private static final int MANY_RATINGS = 30;
  private static final int MANY_USES = 3;
  private static final String DESCRIPTION = "description";

  private final Writing writing;
  private final Quotes quotes;

  Grounds(Writing writing, Quotes quotes) {
    this.writing = writing;
    this.quotes = quotes;
  }

  /** The best grounds first; {@code alone}: never empty when the catalogue says anything. */
  List<Reason> of(Item item, boolean alone) {
    var grounds = new ArrayList<Reason>();
    quotes
        .about(item, writing.state().needOnce())
        .ifPresent(quote -> grounds.add(described(quote)));
    rated(item).ifPresent(grounds::add);
    if (alone) {
      versatile(item).ifPresent(grounds::add);
      if (grounds.isEmpty()) {
        quotes.first(item).ifPresent(quote -> grounds.add(described(quote)));
      }
      if (grounds.isEmpty()) {
        fact(item).ifPresent(grounds::add);
      }
    }
    return grounds;
  }

  private Reason described(String quote) {
    var text = writing.voice().sentence(Say.REASON_DESCRIBED, "quote", quote);
    return new Reason(null, DESCRIPTION, quote, "described", text);
  }

  private Optional<Reason> rated(Item item) {
    var rating = item.rating();
    var attribute = writing.attribute(Attribute.RATING);
    if (rating == null || attribute.isEmpty()) {
      return Optional.empty();
    }
    var voice = writing.voice();
    if (rating.value() >= WELL_RATED && Double.isFinite(rating.value())) {
      var value =
          writing.wording().value(attribute.get(), new AttributeValue.Quantity(rating.value()));
      var text =
          rating.count() > 0
              ? voice.sentence(Say.REASON_RATED, "value", value, "count", rating.count())
              : voice.sentence(Say.REASON_RATED_ALONE, "value", value);
      return Optional.of(new Reason(null, Attribute.RATING, value, "rated", text));
    }
    if (rating.count() >= MANY_RATINGS) {
      var text = voice.sentence(Say.REASON_POPULAR, "count", rating.count());
      var value = String.valueOf(rating.count());
      return Optional.of(new Reason(null, Attribute.RATING, value, "popular", text));
    }
    return Optional.empty();
  }

  private Optional<Reason> versatile(Item item) {
    return writing.attributes().stream()
        .filter(writing.wording()::listsUses)
        .filter(
            a ->
                Writing.value(item, a) instanceof AttributeValue.Keywords(var words)
                    && words.size() >= MANY_USES)
        .findFirst()
        .map(a -> reason(item, a, "versatile", Say.REASON_VERSATILE));
  }

  /** Any value the catalogue gives; the price and the kind stand on the card anyway. */
  private Optional<Reason> fact(Item item) {
    var given = writing.attributes().stream().filter(a -> Writing.value(item, a) != null).toList();
    return given.stream()
        .filter(a -> !a.name().equals(Attribute.PRICE) && !writing.namesKind(a))
        .findFirst()
        .or(() -> given.stream().filter(writing::namesKind).findFirst())
        .or(() -> given.stream().findFirst())
        .map(a -> reason(item, a, "described", Say.REASON_FACT));
  }

  private Reason reason(Item item, Attribute attribute, String basis, Say message) {
    var given = java.util.Objects.requireNonNull(Writing.value(item, attribute));
    var value = writing.wording().value(attribute, given);
    var text =
        message == Say.REASON_VERSATILE
            ? writing.voice().sentence(message, "label", attribute.label(), "values", value)
            : writing.voice().sentence(message, "label", attribute.label(), "has", value);
    return new Reason(null, attribute.name(), value, basis, text);
  }
}
