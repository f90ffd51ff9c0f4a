package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether an item stands in its list, or among its kind, where a reason says it does. */
final class Standings {

  private final Facts facts;
  private final Claims claims;

  Standings(Facts facts, Claims claims) {
    this.facts = facts;
    this.claims = claims;
  }

  /** Alone at the better end of the list. */
  boolean best(Attribute attribute, Item item) {
    var direction = attribute.better() == Better.HIGHER ? Direction.MORE : Direction.LESS;
    var own = Claims.number(item, attribute);
    return attribute.better() != Better.NEITHER
        && own != null
        && claims.ends(attribute, item, direction)
        && others(item).stream().noneMatch(other -> own.equals(Claims.number(other, attribute)));
  }

  /** Better than more than half of the catalogue's items of its kind that say the number. */
  boolean most(Attribute attribute, Item item) {
    var own = Claims.number(item, attribute);
    if (own == null || attribute.better() == Better.NEITHER) {
      return false;
    }
    var kinds = facts.snapshot().catalogue().kinds();
    return kinds
        .of(item)
        .map(kind -> kinds.rank(kind, attribute, own))
        .filter(rank -> 2 * rank.worse() > rank.said())
        .isPresent();
  }

  /** Alone in the list to have what it has. */
  boolean only(Attribute attribute, Item item) {
    var own = words(item, attribute);
    return !own.isEmpty()
        && others(item).stream()
            .flatMap(other -> words(other, attribute).stream())
            .noneMatch(own::contains);
  }

  /** Alone, and what is said of the others is true of every one of them. */
  boolean different(Reason reason, Attribute attribute, Item item) {
    if (!only(attribute, item) || others(item).isEmpty()) {
      return false;
    }
    var common = new HashSet<>(words(others(item).getFirst(), attribute));
    others(item).forEach(other -> common.retainAll(words(other, attribute)));
    var text = reason.text().toLowerCase(Locale.ROOT);
    var wording = facts.snapshot().wording();
    return common.stream()
        .map(word -> wording.value(attribute, new AttributeValue.Keywords(List.of(word))))
        .anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }

  private List<Item> others(Item item) {
    return claims.list().stream().filter(other -> !other.id().equals(item.id())).toList();
  }

  /** Of a path only its end says what a thing is. */
  private static Set<String> words(Item item, Attribute attribute) {
    return switch (item.value(attribute.name())) {
      case AttributeValue.Keywords(var path) when attribute.name().equals(Attribute.CATEGORY) ->
          Set.of(path.getLast());
      case AttributeValue.Keywords(var words) -> Set.copyOf(words);
      case AttributeValue.Flag(boolean yes) -> Set.of(String.valueOf(yes));
      case null, default -> Set.of();
    };
  }
}
