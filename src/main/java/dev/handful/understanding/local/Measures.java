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
  private static final List<String> LENGTHS = List.of("inch", "foot", "meter", "centimeter");
  private static final List<String> AGE = List.of("year", "years", "old", "tall");
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
      if (quantity.form() != Quantity.Form.SIDES
          && reading.free(quantity.start(), quantity.end())) {
        measure(reading, acts, quantity);
      }
    }
  }

  private void measure(Reading reading, Acts acts, Quantity quantity) {
    var weighed = Weighed.somebody(reading, quantity);
    if (weighed >= 0) {
      reading.claim(weighed, quantity.end());
      return;
    }
    if (ofTheShopper(reading, quantity)) {
      reading.claim(quantity.start(), selfEnd(reading, quantity));
      return;
    }
    if (ofSomethingElse(reading, quantity) || ofTime(reading, quantity)) {
      return;
    }
    var bound = bounds.of(reading, quantity);
    var denied = denied(reading, quantity);
    if (denied != null) {
      reading.claim(denied.start(), quantity.end());
      return;
    }
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
    var strength = target.sure() ? Strengths.of(reading, quantity.start()) : Strength.NICE;
    double confidence = target.sure() ? SURE : GUESSED;
    acts.disclose(attribute.name(), wanted, Polarity.WANT, strength, confidence, start, end);
    foreign(reading, acts, quantity, attribute);
  }

  /** "I'm a 70 year old", "I'm 5'10": who the shopper is says nothing of the thing. */
  static boolean ofTheShopper(Reading reading, Quantity quantity) {
    int from = reading.clauseStart(quantity.start());
    boolean self =
        SELF.matcher(String.join(" ", reading.surfaces.subList(from, quantity.start()))).matches();
    boolean years =
        "year".equals(quantity.unit())
            || quantity.end() < reading.size()
                && reading.surfaces.get(quantity.end()).startsWith("year");
    boolean tall = quantity.unit() != null && LENGTHS.contains(quantity.unit());
    return self && (years || tall);
  }

  /** "My 8 year old": no running time of eight years; an age only where items have one. */
  private boolean ofAPerson(Reading reading, Quantity quantity) {
    int next = quantity.end();
    boolean age =
        "year".equals(quantity.unit())
            && next < reading.size()
            && reading.surfaces.get(next).startsWith("old");
    return age
        && reading.snapshot.catalogue().schema().attributes().stream()
            .noneMatch(a -> "year".equals(a.unit()));
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
    if (Temperatures.measured(attribute)) {
      return Temperatures.kind(reading, bound);
    }
    return switch (bound.kind()) {
      case ABOUT ->
          money && attribute.name().equals(reading.asked())
              ? Bounds.Kind.BUDGET_ABOUT
              : Bounds.Kind.ABOUT;
      case BUDGET_ABOUT -> money ? Bounds.Kind.BUDGET_ABOUT : Bounds.Kind.ABOUT;
      case AT_MOST, BELOW, AT_LEAST, EXACTLY, NONE -> bound.kind();
    };
  }

  /** "Make it 70, not 60", "not 300 but 400": the number that is denied says nothing. */
  private static @Nullable Cue denied(Reading reading, Quantity quantity) {
    return reading.cues.stream()
        .filter(c -> c.is(CueKind.NEGATION) || c.is(CueKind.EXCEPT))
        .filter(c -> c.end() == quantity.start() && !reading.pauseBefore(quantity.start()))
        .filter(c -> !c.is(CueKind.DENY)) // "no, 140" says 140
        .findFirst()
        .orElse(null);
  }

  /** "For two weeks in Nepal": a "3 day hike": no time that a thing lasts, unless that is named. */
  private boolean ofTime(Reading reading, Quantity quantity) {
    var unit = quantity.unit();
    boolean stay = quantity.start() > 0 && reading.surfaces.get(quantity.start() - 1).equals("for");
    return unit != null
        && scales.time(unit)
        && (stay || Purposes.at(reading, quantity.end()))
        && !targets.named(reading, quantity)
        && reading.asked() == null;
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
