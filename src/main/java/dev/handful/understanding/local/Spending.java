package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a number without unit is money although another attribute was asked for. */
final class Spending {
  /** How far beyond the largest thing a limit on its size may lie. */
  private static final double BEYOND = 1.1;

  private static final double BEYOND_CHOICES = 2;

  private Spending() {}

  /**
   * "I don't want to pay more than 500" always is; "under 500" is when no such thing is that wide.
   */
  static boolean meant(
      Reading reading, Quantity quantity, Bounds.Bound bound, Optional<Attribute> asked) {
    var price = reading.vocabulary.attribute(Attribute.PRICE);
    if (!quantity.bare()
        || price.isEmpty()
        || asked.filter(a -> !a.equals(price.get())).isEmpty()) {
      return false;
    }
    boolean limit =
        bound.kind() == Bounds.Kind.AT_MOST
            || bound.kind() == Bounds.Kind.AT_LEAST
            || quantity.form() == Quantity.Form.RANGE;
    return said(reading, quantity, limit)
        || limit && quantity.amounts().getLast() > top(reading, asked.get());
  }

  private static boolean said(Reading reading, Quantity quantity, boolean limit) {
    int at = quantity.start();
    int from = limit ? reading.sentenceStart(at) : reading.clauseStart(at);
    int to = limit ? reading.sentenceEnd(at) : reading.clauseEnd(at);
    return reading.cueWithin(CueKind.BUDGET, from, to) != null
        || limit
            && reading.grades.stream()
                .anyMatch(
                    g ->
                        g.attribute().equals(Attribute.PRICE)
                            && g.start() >= from
                            && g.end() <= to);
  }

  private static double top(Reading reading, Attribute asked) {
    double choices =
        reading.pending().options().stream()
            .map(QuestionOption::wanted)
            .flatMap(w -> w instanceof Wanted.Range r ? Stream.of(r.low(), r.high()) : Stream.of())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(Double.MAX_VALUE);
    return Math.min(BEYOND * most(reading, asked), BEYOND_CHOICES * choices);
  }

  /** The largest value that a thing of the wanted kind has; nobody limits it to more than that. */
  private static double most(Reading reading, Attribute asked) {
    var columns = reading.snapshot.catalogue().columns();
    var types = reading.snapshot.catalogue().schema().typeAttributes();
    var kinds =
        reading.state.constraints().stream()
            .filter(c -> c.polarity() == Polarity.WANT && types.contains(c.attribute()))
            .toList();
    var wanted = Spread.numbers(reading, Constraint.fulfilling(columns, kinds), asked.name());
    var numbers = wanted.isEmpty() ? columns.numbers(asked.name()) : wanted;
    return numbers.isEmpty() ? Double.MAX_VALUE : numbers.highest();
  }
}
