package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Wanted;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** When a reason is true: of this item, of this value, and of the preference it names. */
final class ReasonRules {

  private static final String DESCRIPTION = "description";

  /** A value of fewer letters stands in any text. */
  private static final int SHORT = 3;

  private final Facts facts;
  private final Claims claims;
  private final Standings standings;

  ReasonRules(Facts facts) {
    this.facts = facts;
    this.claims = new Claims(facts);
    this.standings = new Standings(facts, claims);
  }

  boolean holds(Reason reason, Item item) {
    var text = reason.text();
    return !reason.value().isBlank()
        && !text.isBlank()
        && Texts.plain(text).equals(text)
        && Texts.links(text).stream().allMatch(facts::backs)
        && claims.superlatives(text, item)
        && (reason.constraint() == null ? grounded(reason, item) : meets(reason, item));
  }

  /**
   * Whether a model's reason stands on something: its value is the item's own, and its preference
   * live and fulfilled. Its text is judged apart.
   */
  boolean grounds(Reason reason, Item item) {
    if (reason.value().isBlank()) {
      return false;
    }
    if (reason.constraint() != null) {
      var attribute = facts.attribute(reason.attribute());
      return attribute.isPresent()
          && facts.state().constraints().stream()
              .filter(c -> c.id().equals(reason.constraint()))
              .filter(c -> c.attribute().equals(reason.attribute()))
              .anyMatch(c -> c.fulfilledBy(item))
          && said(reason, item);
    }
    return switch (Objects.requireNonNullElse(reason.basis(), "")) {
      case "rated" -> rating(item, reason.value());
      case "popular" ->
          item.rating() instanceof Rating rating
              && reason.value().equals(String.valueOf(rating.count()));
      case "versatile", "described" -> said(reason, item);
      case "best", "most", "only", "different" -> described(reason, item) && stands(reason, item);
      case "alike" -> alike(reason, item);
      default -> false;
    };
  }

  /** The field as people read it, or a literal part of the item's text. */
  private boolean said(Reason reason, Item item) {
    return described(reason, item)
        || facts
            .attribute(reason.attribute())
            .filter(a -> facts.worded(item, a).equalsIgnoreCase(reason.value().strip()))
            .isPresent()
        || reason.value().length() > SHORT
            && item.value(reason.attribute()) == null
            && item.description().contains(reason.value());
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
        && (constraint.get().wanted() instanceof Wanted.Flag || speaksOf(reason, item))
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
          described(reason, item)
              && speaksOf(reason, item)
              && numbersOf(reason, item, Optional.empty());
      case "best", "most", "only", "different" ->
          described(reason, item)
              && stands(reason, item)
              && numbersOf(reason, item, Optional.empty());
      case "alike" -> alike(reason, item);
      default -> false;
    };
  }

  /** Both this item and a liked one that the text names have the value. */
  private boolean alike(Reason reason, Item item) {
    var attribute = facts.attribute(reason.attribute());
    return attribute.isPresent()
        && described(reason, item)
        && speaksOf(reason, item)
        && facts.state().liked().stream()
            .map(id -> facts.snapshot().catalogue().item(id))
            .filter(Objects::nonNull)
            .anyMatch(
                liked ->
                    !liked.id().equals(item.id())
                        && reason.text().contains(liked.title())
                        && facts.says(liked, attribute.get(), reason.value()));
  }

  private boolean stands(Reason reason, Item item) {
    return facts
        .attribute(reason.attribute())
        .filter(
            attribute ->
                switch (Objects.requireNonNullElse(reason.basis(), "")) {
                  case "best" -> standings.best(attribute, item) && speaksOf(reason, item);
                  case "most" -> standings.most(attribute, item) && speaksOf(reason, item);
                  case "only" -> standings.only(attribute, item) && speaksOf(reason, item);
                  default -> standings.different(reason, attribute, item) && speaksOf(reason, item);
                })
        .isPresent();
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

  /** Whether the text has the value, as it is or as it stands in a sentence. */
  private boolean speaksOf(Reason reason, Item item) {
    var text = reason.text().toLowerCase(Locale.ROOT);
    var phrase =
        facts
            .attribute(reason.attribute())
            .map(attribute -> facts.phrased(item, attribute, reason.value()))
            .orElse("");
    boolean words =
        facts
            .attribute(reason.attribute())
            .filter(attribute -> facts.speaks(text, item, attribute, reason.value()))
            .isPresent();
    return words
        || text.contains(reason.value().toLowerCase(Locale.ROOT))
        || !phrase.isEmpty() && text.contains(phrase.toLowerCase(Locale.ROOT));
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
              constraint.ifPresent(c -> backed.addAll(claims.numbers(c, item)));
            });
    return backed.containsAll(Texts.numbers(reason.text()));
  }
}
