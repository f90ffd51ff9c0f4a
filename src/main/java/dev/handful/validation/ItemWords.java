package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.prompt.PreferenceWording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that the data of one text has: of its items, of attributes, of the preferences. */
final class ItemWords {

  private final Scene scene;
  private final Map<Item, Set<String>> facts = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> wishes = new HashSet<>();

  ItemWords(Scene scene) {
    this.scene = scene;
    var snapshot = scene.facts().snapshot();
    for (var attribute : scene.attributes()) {
      names.addAll(Vocabulary.WORDS.stems(attribute.label()));
      attribute.synonyms().forEach(s -> names.addAll(Vocabulary.WORDS.stems(s)));
      names.addAll(Vocabulary.WORDS.stems(words(attribute.name())));
    }
    names.addAll(Vocabulary.WORDS.stems(snapshot.catalogue().schema().title()));
    scene
        .vocabulary()
        .places()
        .forEach(p -> names.addAll(Vocabulary.WORDS.stems(p.getFirst().words())));
    for (var constraint : scene.facts().state().constraints()) {
      // Without its attribute a wish is worded as the shopper typed it.
      if (scene.facts().attribute(constraint.attribute()).isPresent()) {
        wishes.addAll(Vocabulary.WORDS.stems(PreferenceWording.label(constraint, snapshot)));
      }
    }
  }

  /** What attributes are called, and the words of places: "width", "lightest". */
  boolean names(String stem) {
    return names.contains(stem);
  }

  /** What the shopper wants, in the catalogue's words. */
  boolean wishes(String stem) {
    return wishes.contains(stem);
  }

  /** Stems of the item's values, as shoppers read them. */
  Set<String> values(Item item) {
    return facts.computeIfAbsent(item, this::read);
  }

  private Set<String> read(Item item) {
    var wording = scene.facts().snapshot().wording();
    var stems = new HashSet<>(scene.text(item).values());
    for (var attribute : scene.attributes()) {
      var value = item.value(attribute.name());
      if (value != null && said(attribute, value)) {
        stems.addAll(Vocabulary.WORDS.stems(wording.value(attribute, value)));
        stems.addAll(Vocabulary.WORDS.stems(wording.phrase(attribute, value)));
      }
    }
    return stems;
  }

  private static boolean said(Attribute attribute, AttributeValue value) {
    var number = value.number();
    return attribute.type() != AttributeType.TEXT
        && (number.isEmpty() || Double.isFinite(number.getAsDouble()));
  }

  private static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_.-]", " ");
  }
}
