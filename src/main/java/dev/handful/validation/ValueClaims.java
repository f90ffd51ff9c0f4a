package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values and flags that a sentence names, by the catalogue's lexicon: each must be the item's. */
final class ValueClaims {

  private static final int NEIGHBOUR = 3;

  private final Scene scene;
  private final Sentence sentence;
  private final Subjects subjects;

  ValueClaims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
  }

  @Nullable Rule broken() {
    for (var match : sentence.matches()) {
      if (spoken(match)) {
        var values = values(match);
        if (!values.isEmpty() && !holds(match, values)) {
          return Rule.FALSE_VALUE;
        }
        var flag = values.isEmpty() ? flag(match) : Optional.<Attribute>empty();
        if (flag.isPresent() && !holds(match, flag.get())) {
          return Rule.FALSE_FLAG;
        }
      }
    }
    return phrases() ? null : Rule.FALSE_FLAG;
  }

  private boolean spoken(Lexicon.Match match) {
    // "Cooler than the others" is no cooler.
    return !subjects.named(match.start())
        && !sentence.hypothetical(match.start())
        && !sentence.word(match.end()).equals("than");
  }

  private List<LexiconEntry.ValueOf> values(Lexicon.Match match) {
    var values = new ArrayList<LexiconEntry.ValueOf>();
    for (var entry : match.entries()) {
      if (entry instanceof LexiconEntry.ValueOf of && meant(of, sentence, match, scene)) {
        values.add(of);
      }
    }
    return values;
  }

  /** Whether the words stand for the value, so that the item must have it. */
  static boolean meant(
      LexiconEntry.ValueOf of, Sentence sentence, Lexicon.Match match, Scene scene) {
    return !of.attribute().equals(Attribute.AVAILABILITY)
        && (type(scene, of.attribute()) || sentence.capital(match.start()) || !name(of));
  }

  /** A name is written with a capital: no "young hunter" is Holly Hunter. */
  private static boolean name(LexiconEntry.ValueOf of) {
    return Stream.concat(of.named().stream(), of.narrower().stream())
        .allMatch(v -> Character.isUpperCase(v.codePointAt(0)));
  }

  private boolean holds(Lexicon.Match match, List<LexiconEntry.ValueOf> values) {
    boolean negated = sentence.negated(match.start());
    boolean kinds = values.stream().allMatch(v -> type(scene, v.attribute()));
    if (kinds && (negated || neighbour(match))) {
      return true;
    }
    if (!negated && wished(match)) {
      return true;
    }
    var stems = sentence.tokens().subList(match.start(), match.end()).stream();
    var phrase = stems.map(t -> t.stem()).toList();
    var target = subjects.at(match.start());
    return target.holds(
        item -> negated ? lacks(item, values, phrase) : has(item, values, phrase, kinds));
  }

  /** "A warm pair of boots goes into your backpack": there is a backpack, but this is none. */
  private boolean neighbour(Lexicon.Match match) {
    return sentence.before(match.start(), NEIGHBOUR, scene.claims().neighbours());
  }

  private static boolean type(Scene scene, String attribute) {
    return scene.facts().snapshot().catalogue().schema().typeAttributes().contains(attribute);
  }

  /** "You asked for white": so they did. */
  private boolean wished(Lexicon.Match match) {
    if (!sentence.before(match.start(), 8, scene.claims().asked())) {
      return false;
    }
    var wished = scene.wished();
    return sentence.tokens().subList(match.start(), match.end()).stream()
        .allMatch(t -> wished.contains(t.stem()));
  }

  private boolean has(
      Item item, List<LexiconEntry.ValueOf> values, List<String> phrase, boolean kinds) {
    boolean own =
        values.stream()
            .anyMatch(
                v ->
                    item.value(v.attribute()) instanceof AttributeValue.Keywords(var has)
                        && has.stream()
                            .anyMatch(o -> v.named().contains(o) || v.narrower().contains(o)));
    var text = scene.text(item);
    return own || text.says(phrase, scene.claims()) || !kinds && text.values().containsAll(phrase);
  }

  private boolean lacks(Item item, List<LexiconEntry.ValueOf> values, List<String> phrase) {
    boolean said = values.stream().anyMatch(v -> item.value(v.attribute()) != null);
    return !has(item, values, phrase, false)
        && (said || scene.text(item).denies(phrase, scene.claims()));
  }

  private Optional<Attribute> flag(Lexicon.Match match) {
    return match.entries().stream()
        .filter(LexiconEntry.AttributeName.class::isInstance)
        .flatMap(
            e -> scene.facts().attribute(((LexiconEntry.AttributeName) e).attribute()).stream())
        .filter(a -> a.type() == AttributeType.BOOLEAN)
        .findFirst();
  }

  private boolean holds(Lexicon.Match match, Attribute flag) {
    if (wished(match)) {
      return true;
    }
    boolean negated = sentence.negated(match.start());
    var phrase =
        sentence.tokens().subList(match.start(), match.end()).stream().map(t -> t.stem()).toList();
    return subjects.at(match.start()).holds(item -> flagged(item, flag, !negated, phrase));
  }

  private boolean flagged(Item item, Attribute flag, boolean yes, List<String> phrase) {
    if (item.value(flag.name()) instanceof AttributeValue.Flag(boolean is)) {
      return is == yes;
    }
    var text = scene.text(item);
    return yes ? text.says(phrase, scene.claims()) : text.denies(phrase, scene.claims());
  }

  /** Flags in the words of the wording file: "packs small", "cannot be resoled". */
  private boolean phrases() {
    var lower = sentence.text().toLowerCase(Locale.ROOT);
    var wording = scene.facts().snapshot().wording();
    for (var attribute : scene.attributes()) {
      if (attribute.type() != AttributeType.BOOLEAN) {
        continue;
      }
      for (boolean yes : new boolean[] {false, true}) {
        var phrase = wording.phrase(attribute, new AttributeValue.Flag(yes));
        int at = phrase.contains(" ") ? lower.indexOf(phrase.toLowerCase(Locale.ROOT)) : -1;
        if (at >= 0) {
          int token = sentence.tokenAt(at);
          boolean says = yes != sentence.negated(token);
          return subjects.at(token).holds(item -> flagged(item, attribute, says, List.of()));
        }
      }
    }
    return true;
  }
}
