package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which attribute an amount is for: named nearby, by its unit, by the open question, by a budget.
 */
final class Targets {
  static final int LARGEST_PARTY = 12;
  private static final double FAR = 5;
  private final Scales scales;
  private final Naming naming;

  Targets(Scales scales) {
    this.scales = scales;
    this.naming = new Naming(scales);
  }

  Measures.@Nullable Target of(Reading reading, Quantity quantity, Bounds.Bound bound) {
    var named = naming.of(reading, quantity);
    if (named != null) {
      return named;
    }
    var asked = asked(reading, quantity);
    if (money(reading, quantity) || Spending.meant(reading, quantity, bound, asked)) {
      return Measures.Target.of(
          reading.vocabulary.attribute(Attribute.PRICE).orElse(null), quantity, true);
    }
    if (quantity.unit() != null) {
      var fitting =
          fitting(reading, quantity.unit()).stream()
              .filter(a -> plausible(reading, quantity, a))
              .toList();
      var first = asked.isPresent() ? asked : Likeliest.of(reading, fitting, quantity, scales);
      var plain = fitting.stream().filter(a -> reading.plainMeasure(a.name())).findFirst();
      boolean sure = asked.isPresent() || plain.isPresent() || fitting.size() == 1;
      return Measures.Target.of(asked.or(() -> plain).or(() -> first).orElse(null), quantity, sure);
    }
    var party = party(reading, quantity, bound);
    if (party.isPresent()) {
      return Measures.Target.of(party.get(), quantity, true);
    }
    if (counts(reading, quantity)) {
      return null;
    }
    var corrected = corrected(reading, quantity, bound);
    if (corrected.isPresent()) {
      return Measures.Target.of(corrected.get(), quantity, true);
    }
    if (asked.isPresent()) {
      return Measures.Target.of(asked.get(), quantity, true);
    }
    var graded = graded(reading, quantity);
    if (graded != null) {
      return Measures.Target.of(graded, quantity, true);
    }
    if (quantity.amount() < 0) {
      return Measures.Target.of(belowZero(reading, quantity), quantity, true);
    }
    boolean sum =
        quantity.bare() && quantity.amount() > LARGEST_PARTY && paid(reading, quantity.start());
    boolean guessed = !sum && alone(reading, quantity) && quantity.amount() > LARGEST_PARTY;
    if (guessed && !bound.stated() && quantity.form() == Quantity.Form.SINGLE) {
      return Measures.Target.of(
          reading.vocabulary.attribute(Attribute.PRICE).orElse(null), quantity, false);
    }
    boolean price =
        sum || quantity.amount() >= 0 && (bound.stated() || quantity.form() == Quantity.Form.RANGE);
    return price
        ? Measures.Target.of(
            reading.vocabulary.attribute(Attribute.PRICE).orElse(null), quantity, true)
        : null;
  }

  /** Whether an attribute is named beside the amount. */
  boolean named(Reading reading, Quantity quantity) {
    return naming.of(reading, quantity) != null;
  }

  private Optional<Attribute> asked(Reading reading, Quantity quantity) {
    var name = reading.asked();
    return name == null
        ? Optional.empty()
        : reading.vocabulary.attribute(name).filter(a -> scales.fits(a, quantity.unit()));
  }

  /** "Not too wide, 120 at the most": what the sentence spoke of last, where such a size occurs. */
  private @Nullable Attribute graded(Reading reading, Quantity quantity) {
    return reading.grades.stream()
        .filter(g -> g.start() >= reading.sentenceStart(quantity.start()))
        .filter(g -> g.end() == reading.clauseStart(quantity.start()))
        .filter(g -> g.start() == reading.clauseStart(g.start()))
        .max(Comparator.comparingInt(Grade::start))
        .flatMap(g -> reading.vocabulary.attribute(g.attribute()))
        .filter(a -> quantity.bare() && a.type() == AttributeType.NUMBER)
        .filter(a -> plausible(reading, quantity, a))
        .orElse(null);
  }

  /** "A desk for 500", "I've got 500": a sum when no thing is counted by it. */
  private static boolean paid(Reading reading, int start) {
    return start > 0
        && (reading.surfaces.get(start - 1).equals("for")
            || reading.cues(CueKind.OWNED).anyMatch(c -> c.end() == start));
  }

  /** "Down to -10": below zero is what has such values. */
  private @Nullable Attribute belowZero(Reading reading, Quantity quantity) {
    return reading.snapshot.catalogue().schema().attributes().stream()
        .filter(a -> reading.vocabulary.attribute(a.name()).isPresent())
        .filter(a -> scales.fits(a, quantity.unit()))
        .filter(a -> Absurd.not(reading, quantity, a) && plausible(reading, quantity, a))
        .findFirst()
        .orElse(null);
  }

  /** "For two weeks" is no age from which a toy suits: nothing has a value anywhere near. */
  private boolean plausible(Reading reading, Quantity quantity, Attribute attribute) {
    var amount = scales.number(reading, quantity.amount(), quantity.unit(), attribute);
    if (amount.isEmpty()) {
      return false;
    }
    var ofKind = Spread.numbers(reading, Likeliest.ofKind(reading), attribute.name());
    var values =
        ofKind.isEmpty()
            ? reading.snapshot.catalogue().columns().numbers(attribute.name())
            : ofKind;
    if (values.isEmpty()) {
      return false;
    }
    double number = amount.getAsDouble();
    double span = values.highest() - values.lowest();
    return values.lowest() > 0
        ? number >= values.lowest() / FAR && number <= values.highest() * FAR
        : number >= values.lowest() - span && number <= values.highest() + span;
  }

  /** "A tent for two", "the three of us": people, where the catalogue counts them. */
  private static Optional<Attribute> party(Reading reading, Quantity quantity, Bounds.Bound bound) {
    boolean after =
        reading.cues(CueKind.PARTY_AFTER).anyMatch(c -> c.start() == quantity.end())
            && !reading.pauseBefore(quantity.end());
    boolean before =
        reading.cues(CueKind.PARTY).anyMatch(c -> c.end() == quantity.start())
            && !counts(reading, quantity);
    boolean few = quantity.bare() && quantity.amount() >= 1 && quantity.amount() <= LARGEST_PARTY;
    return few && (after || before) && !bound.stated()
        ? reading.vocabulary.people()
        : Optional.empty();
  }

  /** A word such as "pounds" is money unless something here is weighed in it. */
  private boolean money(Reading reading, Quantity quantity) {
    if (quantity.currencies().isEmpty()) {
      return false;
    }
    var own = reading.snapshot.catalogue().schema().currency();
    return quantity.unit() == null
        || (own != null && quantity.currencies().contains(own))
        || fitting(reading, quantity.unit()).isEmpty();
  }

  private List<Attribute> fitting(Reading reading, String unit) {
    return reading.snapshot.catalogue().schema().attributes().stream()
        .filter(a -> scales.fits(a, unit) && reading.vocabulary.attribute(a.name()).isPresent())
        .toList();
  }

  /** "2 doors", "4 chairs": the number counts the word after it. */
  private static boolean counts(Reading reading, Quantity quantity) {
    int next = quantity.end();
    if (next >= reading.size() || reading.pauseBefore(next)) {
      return false;
    }
    boolean cue = reading.cues.stream().anyMatch(c -> c.start() <= next && next < c.end());
    boolean amount = reading.quantities.stream().anyMatch(q -> q.start() == next);
    return !cue && !amount && !reading.stop(next);
  }

  /** "No, I meant 80": the number said last is said anew. */
  private Optional<Attribute> corrected(Reading reading, Quantity quantity, Bounds.Bound bound) {
    var before = before(reading, quantity);
    if (before.isPresent()) {
      return before;
    }
    boolean corrects =
        reading.has(CueKind.CORRECTION)
            || startsWithNo(reading)
            || !bound.stated() && alone(reading, quantity);
    if (!corrects) {
      return Optional.empty();
    }
    return reading.state.constraints().stream()
        .filter(c -> !(c.wanted() instanceof Wanted.Values) && !(c.wanted() instanceof Wanted.Flag))
        .max(Comparator.comparingInt(Constraint::turn))
        .flatMap(c -> reading.vocabulary.attribute(c.attribute()))
        .filter(a -> scales.fits(a, quantity.unit()) && plausible(reading, quantity, a));
  }

  /** "150 wide, no wait, 120 at most": what the amount before the correction was for. */
  private Optional<Attribute> before(Reading reading, Quantity quantity) {
    return reading.quantities.stream()
        .filter(q -> q.end() <= quantity.start())
        .max(Comparator.comparingInt(Quantity::start))
        .filter(q -> reading.cueWithin(CueKind.CORRECTION, q.end(), quantity.start()) != null)
        .flatMap(q -> Optional.ofNullable(naming.of(reading, q)))
        .map(Measures.Target::attribute)
        .filter(a -> scales.fits(a, quantity.unit()) && plausible(reading, quantity, a));
  }

  /** "Let's say 400", "ok, 400": a number and nothing else, with no question open. */
  private static boolean alone(Reading reading, Quantity quantity) {
    boolean plain = reading.pending() == null && quantity.bare() && reading.matches.isEmpty();
    for (int token = 0; token < reading.size() && plain; token++) {
      int here = token;
      plain =
          reading.quantities.stream().anyMatch(q -> q.start() <= here && here < q.end())
              || reading.cues.stream().anyMatch(c -> c.start() <= here && here < c.end())
              || reading.stop(token);
    }
    return plain;
  }

  private static boolean startsWithNo(Reading reading) {
    return reading.in(CueKind.DENY, 0) && reading.size() > 1 && reading.pauseBefore(1);
  }
}
