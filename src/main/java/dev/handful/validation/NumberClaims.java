package dev.handful.validation;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.language.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every number of a sentence is the item's, the shopper's, or counts what is there (C16). */
final class NumberClaims {

  private static final int CUE_BEFORE = 5;
  private static final int CUE_AFTER = 3;

  private final Scene scene;
  private final Sentence sentence;
  private final Subjects subjects;
  private final Measures measures;

  NumberClaims(Scene scene, Subjects subjects) {
    this.scene = scene;
    this.sentence = subjects.sentence();
    this.subjects = subjects;
    this.measures = new Measures(scene, sentence);
  }

  @Nullable Rule broken() {
    for (var quantity : apart(sentence.quantities())) {
      if (!named(quantity) && !sentence.hypothetical(quantity.start()) && !holds(quantity)) {
        return Rule.FALSE_NUMBER;
      }
    }
    return null;
  }

  /** "Rated 4.6 by 141 people" measures nothing by 4.6 times 141. */
  private static List<Quantity> apart(List<Quantity> quantities) {
    var apart = new ArrayList<Quantity>();
    for (var quantity : quantities) {
      if (quantity.bare() && quantity.form() == Quantity.Form.SIDES) {
        int last = quantity.amounts().size() - 1;
        for (int i = 0; i <= last; i++) {
          int at = i == last ? quantity.end() - 1 : quantity.start();
          var form = Quantity.Form.SINGLE;
          apart.add(
              new Quantity(at, at + 1, List.of(quantity.amounts().get(i)), form, null, List.of()));
        }
      } else {
        apart.add(quantity);
      }
    }
    return apart;
  }

  private boolean named(Quantity quantity) {
    for (int i = quantity.start(); i < quantity.end(); i++) {
      if (subjects.named(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Quantity quantity) {
    if (foreignCurrency(quantity)) {
      return false;
    }
    if (counts(quantity) || measures.wished(quantity)) {
      return true;
    }
    // "Prices start at $69": the list's lowest.
    if (sentence.before(quantity.start(), 3, scene.claims().starting())) {
      return measures.lowest(quantity, scene.list());
    }
    if (difference(quantity)) {
      return true;
    }
    var cued = cued(quantity);
    var target = subjects.at(quantity.start());
    if (quantity.form() == Quantity.Form.RANGE && scene.own() == null && subjects.nobody()) {
      return measures.span(quantity, scene.items(), cued);
    }
    boolean negated = sentence.before(quantity.start(), 2, scene.claims().negations());
    return target.holds(item -> negated != measures.has(item, quantity, cued));
  }

  private boolean foreignCurrency(Quantity quantity) {
    var currency = scene.facts().snapshot().catalogue().schema().currency();
    return !quantity.currencies().isEmpty()
        && (currency == null || !quantity.currencies().contains(currency));
  }

  /** "Here are four tents", "the best of these four". */
  private boolean counts(Quantity quantity) {
    if (!quantity.bare() || quantity.form() != Quantity.Form.SINGLE) {
      return false;
    }
    double count = quantity.amount();
    boolean total =
        count == scene.facts().found().total() && count > 0
            || count == scene.list().size()
            || count == scene.items().size() && scene.own() == null;
    boolean cued = !cued(quantity).isEmpty();
    boolean scale = count == 5 && sentence.before(quantity.start(), 2, scene.claims().scale());
    return total && !cued && count > 1 || scale;
  }

  /** "$270 less than the Whisper", "10 cm narrower than your 150 cm". */
  private boolean difference(Quantity quantity) {
    boolean cue =
        sentence.after(quantity.end(), 3, scene.claims().between())
            || sentence.before(quantity.start(), 3, scene.claims().yours());
    if (!cue) {
      return false;
    }
    var against = subjects.against(quantity.start());
    var target = subjects.at(quantity.start()).beside(List.of());
    return target.holds(
        item ->
            against.isEmpty()
                ? measures.fromWish(item, quantity)
                : against.stream().allMatch(other -> measures.apart(item, other, quantity)));
  }

  /** The attributes that words beside the number name. */
  private List<Attribute> cued(Quantity quantity) {
    var cued = new ArrayList<Attribute>();
    for (var match : sentence.matches()) {
      boolean behind =
          match.start() >= quantity.end() && match.start() < quantity.end() + CUE_AFTER;
      boolean before =
          match.end() <= quantity.start() && match.end() > quantity.start() - CUE_BEFORE;
      if ((behind || before) && near(match.start(), quantity)) {
        for (var entry : match.entries()) {
          if (entry instanceof LexiconEntry.AttributeName(var stems, var name)) {
            scene.facts().attribute(name).filter(a -> fits(a, quantity)).ifPresent(cued::add);
          }
        }
      }
    }
    for (var attribute : scene.attributes()) {
      var adjective = scene.facts().snapshot().wording().adjective(attribute);
      boolean adjacent =
          adjective != null
              && (sentence.word(quantity.end()).equals(adjective)
                  || sentence.word(quantity.start() - 1).equals(adjective));
      if (adjacent && attribute.numeric() && fits(attribute, quantity)) {
        cued.clear();
        cued.add(attribute);
        return cued;
      }
    }
    return cued;
  }

  /** No other number stands between. */
  private boolean near(int cue, Quantity quantity) {
    return sentence.clause(cue) == sentence.clause(quantity.start())
        && sentence.quantities().stream()
            .noneMatch(
                other ->
                    !other.equals(quantity)
                        && Math.min(cue, quantity.start()) <= other.start()
                        && other.start() < Math.max(cue, quantity.start()));
  }

  private static boolean fits(Attribute attribute, Quantity quantity) {
    if (!attribute.numeric()) {
      return false;
    }
    if (!quantity.currencies().isEmpty()) {
      return attribute.type() == AttributeType.MONEY;
    }
    if (quantity.unit() == null) {
      return attribute.unit() == null || attribute.unit().equals("year");
    }
    return attribute.unit() != null
        && Vocabulary.UNITS.compatible(quantity.unit(), attribute.unit());
  }

  static boolean comparable(Attribute attribute, Quantity quantity) {
    return fits(attribute, quantity);
  }

  /** The number of an item on the quantity's own scale; null when there is none. */
  static @Nullable Double on(Quantity quantity, Attribute attribute, Item item, Scene scene) {
    var own = Claims.number(item, attribute);
    if (own == null) {
      return null;
    }
    if (attribute.type() == AttributeType.MONEY) {
      var currency = scene.facts().snapshot().catalogue().schema().currency();
      return own / Math.pow(10, Vocabulary.CURRENCIES.fractionDigits(currency));
    }
    if (quantity.unit() == null || attribute.unit() == null) {
      return own;
    }
    var converted = Vocabulary.UNITS.convert(own, attribute.unit(), quantity.unit());
    return converted.isPresent() ? converted.getAsDouble() : null;
  }
}
