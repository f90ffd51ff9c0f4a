package dev.handful.advising.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Slot;
import dev.handful.prompt.PreferenceWording;
import dev.handful.prompt.Say;
import dev.handful.prompt.Snapshot;
import dev.handful.prompt.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reply in the making: what it is made from, and what a shopper may be told of. */
record Writing(Plan plan, DialogueState state, Found found, Snapshot snapshot, Voice voice) {

  static Writing of(Plan plan, DialogueState state, Found found, Snapshot snapshot) {
    return new Writing(plan, state, found, snapshot, new Voice(snapshot.wording(), state.turn()));
  }

  Wording wording() {
    return snapshot.wording();
  }

  @Nullable String currency() {
    return snapshot.catalogue().schema().currency();
  }

  /** The attribute, if shoppers may be told of it. */
  Optional<Attribute> attribute(String name) {
    return snapshot.catalogue().schema().attribute(name).filter(this::tellable);
  }

  /** All attributes shoppers may be told of, in the shop's order. */
  List<Attribute> attributes() {
    return snapshot.catalogue().schema().attributes().stream().filter(this::tellable).toList();
  }

  private boolean tellable(Attribute attribute) {
    return attribute.show()
        && !attribute.protectedClass()
        && !snapshot.policy().blocked().contains(attribute.name());
  }

  /** Live preferences on attributes that shoppers may be told of. */
  List<Constraint> constraints() {
    return state.constraints().stream().filter(c -> attribute(c.attribute()).isPresent()).toList();
  }

  boolean namesKind(Attribute attribute) {
    return attribute.name().equals(Attribute.CATEGORY)
        || snapshot.catalogue().schema().typeAttributes().contains(attribute.name());
  }

  String label(Constraint constraint) {
    return PreferenceWording.label(constraint, snapshot);
  }

  String labels(List<Constraint> constraints) {
    return wording().all(constraints.stream().map(this::label).toList());
  }

  /** The item's value, null when the catalogue does not say or says something unreadable. */
  static @Nullable AttributeValue value(Item item, Attribute attribute) {
    var value = item.value(attribute.name());
    if (value == null) {
      return null;
    }
    var number = value.number();
    return number.isPresent() && !Double.isFinite(number.getAsDouble()) ? null : value;
  }

  /**
   * The value as part of a sentence; words that the file phrases differently each in its own way:
   * "good as a gift and good for Father's Day".
   */
  String phrase(Attribute attribute, AttributeValue value) {
    if (value instanceof AttributeValue.Keywords(var words) && words.size() > 1) {
      var each =
          words.stream()
              .map(word -> wording().phrase(attribute, new AttributeValue.Keywords(List.of(word))))
              .toList();
      long forms =
          IntStream.range(0, words.size())
              .mapToObj(i -> each.get(i).replace(words.get(i), ""))
              .distinct()
              .count();
      if (forms > 1) {
        return wording().all(each);
      }
    }
    return wording().phrase(attribute, value);
  }

  List<Item> items() {
    return plan.slots().stream().map(Slot::candidate).map(c -> c.item()).toList();
  }

  /** The item as it was found, else as it was shown (C03), else as the catalogue has it. */
  Optional<Item> item(ItemId id) {
    var asked = found.asked().get(id);
    if (asked != null) {
      return Optional.of(asked);
    }
    return state.shown().stream()
        .filter(shown -> shown.item().id().equals(id))
        .map(Shown::item)
        .findFirst()
        .or(() -> Optional.ofNullable(snapshot.catalogue().item(id)));
  }

  /** How an item is spoken of: by its place in the last list, else by its title. */
  String subject(Item item) {
    return state.lastShown().stream()
        .filter(shown -> shown.item().id().equals(item.id()))
        .findFirst()
        .map(shown -> voice.fragment(Say.SUBJECT_RANK, "rank", shown.rank()))
        .orElse(item.title());
  }
}
