package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UserAct;
import dev.handful.language.Quantity;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts become constraints: "under 500", "62 cm wide", "between 20 and 30", "65" as an answer.
 */
final class Measures implements Rule {
  private static final double SURE = 0.95;
  private static final double GUESSED = 0.6;
  private static final List<String> AGE = List.of("year", "years", "old");
  private static final Pattern SELF = Pattern.compile("(.* )?(im|i am)( an?| over| about| only)?");

  private final Targets targets;
  private final Bounds bounds;
  private final Scales scales;

  Measures(Targets targets, Scales scales) {
    this.targets = targets;
    this.scales = scales;
    this.bounds = new Bounds();
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var quantity : reading.quantities) {
      if (!reading.free(quantity.start(), quantity.end())) {
        continue;
      }
      if (quantity.form() == Quantity.Form.SIDES) {
        sides(reading, acts, quantity);
      } else {
        measure(reading, acts, quantity);
      }
    }
  }

  private void measure(Reading reading, Acts acts, Quantity quantity) {
    if (ofTheShopper(reading, quantity)) {
      reading.claim(quantity.start(), selfEnd(reading, quantity));
      return;
    }
    if (ofSomethingElse(reading, quantity)) {
      return;
    }
    var bound = bounds.of(reading, quantity);
    var target = targets.of(reading, quantity, bound);
    if (target == null || !Absurd.not(reading, quantity, target.attribute())) {
      return;
    }
    var attribute = target.attribute();
    var wanted = scales.wanted(reading, quantity, attribute, kind(reading, bound, attribute));
    if (wanted == null) {
      return;
    }
    int start = Math.min(bound.start(), target.start());
    int end = Math.max(bound.end(), target.end());
    var strength = target.sure() ? Scope.strength(reading, quantity.start()) : Strength.NICE;
    double confidence = target.sure() ? SURE : GUESSED;
    acts.disclose(attribute.name(), wanted, Polarity.WANT, strength, confidence, start, end);
    foreign(reading, acts, quantity, attribute);
  }

  /** "I'm a 70 year old": who the shopper is says nothing of the thing. */
  private static boolean ofTheShopper(Reading reading, Quantity quantity) {
    int from = reading.clauseStart(quantity.start());
    boolean self =
        SELF.matcher(String.join(" ", reading.surfaces.subList(from, quantity.start()))).matches();
    boolean years =
        "year".equals(quantity.unit())
            || quantity.end() < reading.size()
                && reading.surfaces.get(quantity.end()).startsWith("year");
    return self && years;
  }

  private static int selfEnd(Reading reading, Quantity quantity) {
    int end = quantity.end();
    int to = reading.clauseEnd(quantity.start());
    while (end < to && AGE.contains(reading.surfaces.get(end))) {
      end++;
    }
    return end;
  }

  /** "About 500" as a price is a limit that is not sharp; of a size it is near, on both sides. */
  private static Bounds.Kind kind(Reading reading, Bounds.Bound bound, Attribute attribute) {
    boolean money = attribute.type() == AttributeType.MONEY;
    return switch (bound.kind()) {
      case ABOUT ->
          money && attribute.name().equals(reading.asked())
              ? Bounds.Kind.BUDGET_ABOUT
              : Bounds.Kind.ABOUT;
      case BUDGET_ABOUT -> money ? Bounds.Kind.BUDGET_ABOUT : Bounds.Kind.ABOUT;
      case AT_MOST, AT_LEAST, EXACTLY, NONE -> bound.kind();
    };
  }

  /**
   * "For a 90 cm high counter": the measure of what it goes with; a gap to fill is no such thing.
   */
  private static boolean ofSomethingElse(Reading reading, Quantity quantity) {
    return quantity.unit() != null
        && reading.cues(CueKind.CONTEXT).anyMatch(c -> c.end() == quantity.start())
        && reading.cueWithin(
                CueKind.FIT,
                reading.clauseStart(quantity.start()),
                reading.clauseEnd(quantity.start()))
            == null;
  }

  /** Three sides are width, depth and height; two can be any, so they stay words for search. */
  private void sides(Reading reading, Acts acts, Quantity quantity) {
    var names = List.of("width", "depth", "height");
    if (quantity.amounts().size() != names.size()
        || !names.stream().allMatch(n -> reading.vocabulary.attribute(n).isPresent())) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      var attribute = reading.vocabulary.attribute(names.get(i)).orElseThrow();
      var side =
          new Quantity(
              quantity.start(),
              quantity.end(),
              List.of(quantity.amounts().get(i)),
              Quantity.Form.SINGLE,
              quantity.unit(),
              List.of());
      var wanted = scales.wanted(reading, side, attribute, Bounds.Kind.ABOUT);
      if (wanted != null) {
        acts.disclose(
            attribute.name(),
            wanted,
            Polarity.WANT,
            Strength.NICE,
            GUESSED,
            quantity.start(),
            quantity.end());
      }
    }
  }

  private static void foreign(Reading reading, Acts acts, Quantity quantity, Attribute attribute) {
    var own = reading.snapshot.catalogue().schema().currency();
    boolean money = attribute.type() == AttributeType.MONEY && !quantity.currencies().isEmpty();
    if (money && (own == null || !quantity.currencies().contains(own))) {
      acts.add(
          new UserAct.ForeignCurrency(quantity.currencies().getFirst()),
          SURE,
          quantity.start(),
          quantity.end());
    }
  }

  /** The attribute an amount is for, and the words that tell. */
  record Target(Attribute attribute, int start, int end, boolean sure) {
    static @Nullable Target of(@Nullable Attribute attribute, Quantity quantity, boolean sure) {
      return attribute == null
          ? null
          : new Target(attribute, quantity.start(), quantity.end(), sure);
    }
  }
}
