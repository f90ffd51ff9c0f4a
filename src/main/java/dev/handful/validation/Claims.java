package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.PreferenceWording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence claims beside its value: numbers, places in the list, stock, flags. */
final class Claims {

  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

  private final Facts facts;

  Claims(Facts facts) {
    this.facts = facts;
  }

  /** The items of this reply's list. */
  List<Item> list() {
    return facts.plan().slots().stream().map(Slot::candidate).map(c -> c.item()).toList();
  }

  /** Whether every "lightest", "most expensive" of the sentence is true of the item. */
  boolean superlatives(String text, Item item) {
    var said = unquoted(text);
    return attributes().stream()
        .allMatch(
            a ->
                (!names(said, a, Direction.LESS) || ends(a, item, Direction.LESS))
                    && (!names(said, a, Direction.MORE) || ends(a, item, Direction.MORE)));
  }

  /**
   * A superlative of several attributes ("warmest") is true when one of them bears it out; this
   * looks at the one whose word it is and that the item has.
   */
  private boolean names(String said, Attribute attribute, Direction direction) {
    var word = facts.snapshot().wording().superlative(attribute, direction);
    return word != null && contains(said, word) && !sharedWord(word, attribute);
  }

  private boolean sharedWord(String word, Attribute attribute) {
    return attributes().stream()
        .filter(other -> !other.equals(attribute))
        .anyMatch(
            other ->
                word.equals(facts.snapshot().wording().superlative(other, Direction.LESS))
                    || word.equals(facts.snapshot().wording().superlative(other, Direction.MORE)));
  }

  /** Whether no other of the list is further at that end. */
  boolean ends(Attribute attribute, Item item, Direction direction) {
    var own = number(item, attribute);
    double sign = direction == Direction.LESS ? 1 : -1;
    return own != null
        && list().stream()
            .map(other -> number(other, attribute))
            .filter(Objects::nonNull)
            .allMatch(n -> sign * own <= sign * n);
  }

  /** Whether the stock and the flags that the sentence names are the item's. */
  boolean states(String text, Item item) {
    var said = unquoted(text);
    var wording = facts.snapshot().wording();
    var stock = facts.attribute(Attribute.AVAILABILITY);
    for (var state : List.of("in", "out", "preorder")) {
      var value = new AttributeValue.Keywords(List.of(state));
      if (stock.isPresent()
          && contains(said, wording.value(stock.get(), value))
          && !value.equals(item.value(Attribute.AVAILABILITY))) {
        return false;
      }
    }
    return attributes().stream()
        .filter(a -> a.type() == AttributeType.BOOLEAN)
        .allMatch(
            a ->
                !contains(said, wording.phrase(a, new AttributeValue.Flag(false)))
                    || new AttributeValue.Flag(false).equals(item.value(a.name())));
  }

  /** Whether every number is the item's, the shopper's, a price of this list or a difference. */
  boolean numbers(String text, Item item) {
    var backed = new HashSet<String>();
    for (var attribute : attributes()) {
      backed.addAll(Texts.numbers(facts.worded(item, attribute)));
      backed.addAll(Texts.numbers(attribute.label()));
    }
    if (item.rating() instanceof Rating rating) {
      backed.add(String.valueOf(rating.count()));
    }
    facts
        .attribute(Attribute.PRICE)
        .ifPresent(p -> list().forEach(i -> backed.addAll(Texts.numbers(facts.worded(i, p)))));
    facts.state().constraints().forEach(c -> backed.addAll(numbers(c, item)));
    return backed.containsAll(Texts.numbers(unquoted(text)));
  }

  /** The numbers of a preference, and what lies between them and the item's own. */
  Set<String> numbers(Constraint constraint, Item item) {
    return facts
        .attribute(constraint.attribute())
        .map(attribute -> numbers(attribute, constraint, item))
        .orElse(Set.of());
  }

  private Set<String> numbers(Attribute attribute, Constraint constraint, Item item) {
    var texts = new ArrayList<String>();
    texts.add(PreferenceWording.label(constraint, facts.snapshot()));
    var own = number(item, attribute);
    for (var bound : bounds(constraint.wanted())) {
      texts.add(number(attribute, bound));
      if (own != null) {
        texts.add(number(attribute, Math.abs(bound - own)));
      }
    }
    if (constraint.wanted() instanceof Wanted.Values(var named, var narrower) && !named.isEmpty()) {
      texts.add(facts.snapshot().wording().value(attribute, new AttributeValue.Keywords(named)));
    }
    var numbers = new HashSet<String>();
    texts.forEach(text -> numbers.addAll(Texts.numbers(text)));
    return numbers;
  }

  private static List<Double> bounds(Wanted wanted) {
    var bounds = new ArrayList<Double>();
    switch (wanted) {
      case Wanted.Range(var low, var high) -> {
        if (low != null) {
          bounds.add(low);
        }
        if (high != null) {
          bounds.add(high);
        }
      }
      case Wanted.About(double target, double tolerance) -> bounds.add(target);
      case Wanted.Values ignored -> {}
      case Wanted.Flag ignored -> {}
    }
    return bounds;
  }

  private String number(Attribute attribute, double number) {
    var currency = facts.snapshot().catalogue().schema().currency();
    return facts.snapshot().wording().number(attribute, number, currency);
  }

  private List<Attribute> attributes() {
    return facts.snapshot().catalogue().schema().attributes().stream()
        .filter(a -> facts.attribute(a.name()).isPresent())
        .toList();
  }

  static @Nullable Double number(Item item, Attribute attribute) {
    var value = item.value(attribute.name());
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }

  /** What others said is not claimed. */
  private static String unquoted(String text) {
    return QUOTED.matcher(text).replaceAll(" ");
  }

  private static boolean contains(String text, String words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(words.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
