package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.PreferenceWording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** When a reason is true: of this item, of this value, and of the preference it names. */
final class ReasonRules {

  private static final String DESCRIPTION = "description";

  private final Facts facts;

  ReasonRules(Facts facts) {
    this.facts = facts;
  }

  boolean holds(Reason reason, Item item) {
    var text = reason.text();
    return !reason.value().isBlank()
        && !text.isBlank()
        && Texts.plain(text).equals(text)
        && Texts.links(text).stream().allMatch(facts::backs)
        && (reason.constraint() == null ? grounded(reason, item) : meets(reason, item));
  }

  /** The preference is live, about this attribute, and this item's own value fulfils it. */
  private boolean meets(Reason reason, Item item) {
    var attribute = facts.attribute(reason.attribute());
    var constraint =
        facts.state().constraints().stream()
            .filter(c -> c.id().equals(reason.constraint()))
            .findFirst();
    return attribute.isPresent()
        && constraint.filter(c -> c.attribute().equals(reason.attribute())).isPresent()
        && constraint.get().fulfilledBy(item)
        && facts.says(item, attribute.get(), reason.value())
        && (constraint.get().wanted() instanceof Wanted.Flag || speaksOf(reason))
        && numbersOf(reason, item, constraint);
  }

  private boolean grounded(Reason reason, Item item) {
    return switch (Objects.requireNonNullElse(reason.basis(), "")) {
      case "rated" -> rating(item, reason.value()) && numbersOf(reason, item, Optional.empty());
      case "popular" ->
          item.rating() instanceof Rating rating
              && reason.value().equals(String.valueOf(rating.count()))
              && numbersOf(reason, item, Optional.empty());
      case "versatile", "described" ->
          described(reason, item) && speaksOf(reason) && numbersOf(reason, item, Optional.empty());
      default -> false;
    };
  }

  private boolean rating(Item item, String value) {
    return facts
        .attribute(Attribute.RATING)
        .filter(attribute -> facts.worded(item, attribute).equals(value))
        .isPresent();
  }

  private boolean described(Reason reason, Item item) {
    return reason.attribute().equals(DESCRIPTION)
        ? item.description().contains(reason.value())
        : facts
            .attribute(reason.attribute())
            .filter(attribute -> facts.says(item, attribute, reason.value()))
            .isPresent();
  }

  private static boolean speaksOf(Reason reason) {
    return reason.text().toLowerCase(Locale.ROOT).contains(reason.value().toLowerCase(Locale.ROOT));
  }

  /** A number that neither the item nor the shopper gave is a promise nobody made (C16). */
  private boolean numbersOf(Reason reason, Item item, Optional<Constraint> constraint) {
    var backed = new HashSet<>(Texts.numbers(reason.value()));
    if (item.rating() instanceof Rating rating) {
      backed.add(String.valueOf(rating.count()));
    }
    facts
        .attribute(reason.attribute())
        .ifPresent(
            a -> {
              backed.addAll(Texts.numbers(facts.worded(item, a)));
              backed.addAll(Texts.numbers(a.label()));
              constraint.ifPresent(c -> backed.addAll(numbers(a, c)));
            });
    return backed.containsAll(Texts.numbers(reason.text()));
  }

  private List<String> numbers(Attribute attribute, Constraint constraint) {
    var texts = new ArrayList<String>();
    texts.add(PreferenceWording.label(constraint, facts.snapshot()));
    switch (constraint.wanted()) {
      case Wanted.Range(var low, var high) -> {
        texts.add(low == null ? "" : number(attribute, low));
        texts.add(high == null ? "" : number(attribute, high));
      }
      case Wanted.About(double target, double tolerance) -> texts.add(number(attribute, target));
      case Wanted.Values(var named, var narrower) ->
          texts.add(
              named.isEmpty()
                  ? ""
                  : facts
                      .snapshot()
                      .wording()
                      .value(attribute, new AttributeValue.Keywords(named)));
      case Wanted.Flag ignored -> {}
    }
    return texts.stream().flatMap(text -> Texts.numbers(text).stream()).toList();
  }

  private String number(Attribute attribute, double number) {
    var currency = facts.snapshot().catalogue().schema().currency();
    return facts.snapshot().wording().number(attribute, number, currency);
  }
}
