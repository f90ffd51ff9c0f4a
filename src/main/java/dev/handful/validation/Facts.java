package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Slot;
import dev.handful.prompt.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a turn knows to be true: its items, its catalogue, its policy. */
record Facts(Plan plan, DialogueState state, Found found, Snapshot snapshot) {

  /** The item as the catalogue has it, if this turn found it or was asked about it. */
  Optional<Item> known(ItemId id) {
    return items().anyMatch(item -> item.id().equals(id)) || isVariant(id)
        ? Optional.ofNullable(snapshot.catalogue().item(id))
        : Optional.empty();
  }

  private boolean isVariant(ItemId id) {
    return found.candidates().stream().anyMatch(c -> c.variants().contains(id));
  }

  private Stream<Item> items() {
    var candidates =
        Stream.of(
                found.candidates().stream(),
                found.pool().stream(),
                plan.slots().stream().map(Slot::candidate))
            .flatMap(s -> s)
            .map(Candidate::item);
    return Stream.of(
            candidates,
            found.asked().values().stream(),
            found.extremes().stream().map(Found.ExtremeFact::item),
            state.shown().stream().map(shown -> shown.item()))
        .flatMap(s -> s);
  }

  /** The attribute, if shoppers may be told of it. */
  Optional<Attribute> attribute(String name) {
    return snapshot.catalogue().schema().attribute(name).filter(this::tellable);
  }

  boolean tellable(Attribute attribute) {
    return attribute.show()
        && !attribute.protectedClass()
        && !snapshot.policy().blocked().contains(attribute.name());
  }

  /** The item's value as people read it; "" when the catalogue does not say. */
  String worded(Item item, Attribute attribute) {
    var value = item.value(attribute.name());
    return value == null || unreadable(value) ? "" : snapshot.wording().value(attribute, value);
  }

  /** Whether these words are the item's value, or some of its values, as people read them. */
  boolean says(Item item, Attribute attribute, String words) {
    if (words.isBlank()) {
      return false;
    }
    if (worded(item, attribute).equals(words)) {
      return true;
    }
    return switch (item.value(attribute.name())) {
      case AttributeValue.Keywords(var has) -> worded(attribute, has).containsAll(parts(words));
      case AttributeValue.Prose(var text) -> text.contains(words);
      case null, default -> false;
    };
  }

  /** Whether a text has every one of these words, as it is or as it stands in a sentence. */
  boolean speaks(String text, Item item, Attribute attribute, String words) {
    if (!(item.value(attribute.name()) instanceof AttributeValue.Keywords(var has))) {
      return false;
    }
    var parts = parts(words);
    var told =
        has.stream()
            .filter(one -> parts.containsAll(worded(attribute, List.of(one))))
            .map(one -> new AttributeValue.Keywords(List.of(one)))
            .toList();
    return told.size() >= parts.size()
        && told.stream()
            .allMatch(
                one ->
                    contains(text, snapshot.wording().value(attribute, one))
                        || contains(text, snapshot.wording().phrase(attribute, one)));
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /** The item's value, or the part of it with these words, as it stands in a sentence. */
  String phrased(Item item, Attribute attribute, String words) {
    var value = item.value(attribute.name());
    if (value == null || unreadable(value)) {
      return "";
    }
    if (value instanceof AttributeValue.Keywords(var has)) {
      var told =
          has.stream()
              .filter(one -> parts(words).containsAll(worded(attribute, List.of(one))))
              .toList();
      return told.isEmpty()
          ? ""
          : snapshot.wording().phrase(attribute, new AttributeValue.Keywords(told));
    }
    return snapshot.wording().phrase(attribute, value);
  }

  private Set<String> worded(Attribute attribute, List<String> keywords) {
    return keywords.stream()
        .map(k -> snapshot.wording().value(attribute, new AttributeValue.Keywords(List.of(k))))
        .collect(Collectors.toSet());
  }

  private static List<String> parts(String words) {
    return Arrays.asList(words.split(", "));
  }

  private static boolean unreadable(AttributeValue value) {
    var number = value.number();
    return number.isPresent() && !Double.isFinite(number.getAsDouble());
  }

  /** Whether the shop itself gives this link, in its policy file, its pages or its items. */
  boolean backs(String link) {
    var assistant = snapshot.policy().assistant();
    Stream<@Nullable String> own =
        Stream.of(
            assistant.contact(),
            assistant.privacyUrl(),
            assistant.disclosure(),
            assistant.greeting());
    var passages = found.passages().stream().map(Found.Passage::text);
    var texts = items().flatMap(i -> Stream.of(i.title(), i.description(), i.url()));
    return Stream.of(own, passages, texts)
        .flatMap(s -> s)
        .filter(Objects::nonNull)
        .anyMatch(text -> text.contains(link));
  }
}
