package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "Half the price", "twice as wide", "something in between": amounts told by what is shown, the
 * item that is meant or the middle one of the list.
 */
final class Multiples implements Rule {
  private static final double SURE = 0.9;
  private static final double GUESSED = 0.7;
  private static final int NEAR = 3;

  private final References references;
  private final Map<String, Double> multiples;

  Multiples(References references, Cues cues) {
    this.references = references;
    this.multiples = cues.multiples();
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    if (reading.state.lastShown().isEmpty()) {
      return;
    }
    for (int token = 0; token < reading.size(); token++) {
      var factor = multiples.get(reading.surfaces.get(token));
      var named = factor == null || !reading.free(token) ? null : named(reading, token);
      if (factor != null && named != null) {
        multiply(reading, acts, token, named, factor);
      }
    }
    reading
        .cues(CueKind.BETWEEN)
        .filter(c -> reading.free(c.start(), c.end()))
        .filter(c -> c.end() >= reading.clauseEnd(c.start()))
        .findFirst()
        .ifPresent(c -> between(reading, acts, c));
  }

  /** "Half the price": the attribute's name comes soon after. */
  private static @Nullable Mention named(Reading reading, int token) {
    int end = reading.clauseEnd(token);
    return reading.mentions.stream()
        .filter(m -> m.start() > token && m.end() <= end && m.start() - token <= NEAR)
        .findFirst()
        .orElse(null);
  }

  private void multiply(Reading reading, Acts acts, int token, Mention mention, double factor) {
    var attribute = mention.attributes().getFirst();
    var measured = measured(reading, attribute);
    if (measured == null) {
      return;
    }
    double bound = Math.rint(measured * factor);
    var wanted = factor < 1 ? new Wanted.Range(null, bound) : new Wanted.Range(bound, null);
    acts.disclose(attribute, wanted, Polarity.WANT, Strength.MUST, SURE, token, mention.end());
  }

  /** The value of the item meant, else the middle one of the list. */
  private @Nullable Double measured(Reading reading, String attribute) {
    var meant =
        references.find(reading).stream()
            .filter(r -> r.items().size() == 1)
            .map(r -> r.items().getFirst())
            .findFirst()
            .orElse(reading.state.focus());
    var shown = reading.state.lastShown();
    var numbers =
        shown.stream()
            .filter(s -> meant == null || s.item().id().equals(meant))
            .map(s -> number(s, attribute))
            .filter(n -> n != null)
            .sorted()
            .toList();
    return numbers.isEmpty() ? null : numbers.get((numbers.size() - 1) / 2);
  }

  /** Between the least and the most of the list, in what was moved last, else in price. */
  private static void between(Reading reading, Acts acts, Cue cue) {
    var attribute =
        reading.state.constraints().stream()
            .filter(c -> c.wanted() instanceof Wanted.Range)
            .reduce((first, second) -> second)
            .map(c -> c.attribute())
            .orElse(Attribute.PRICE);
    var numbers =
        reading.state.lastShown().stream()
            .map(s -> number(s, attribute))
            .filter(n -> n != null)
            .sorted()
            .toList();
    if (numbers.size() > 1) {
      acts.disclose(
          attribute,
          new Wanted.Range(numbers.getFirst(), numbers.getLast()),
          Polarity.WANT,
          Strength.NICE,
          GUESSED,
          cue.start(),
          cue.end());
    }
  }

  private static @Nullable Double number(Shown shown, String attribute) {
    var value = shown.item().value(attribute);
    return value == null || value.number().isEmpty() ? null : value.number().getAsDouble();
  }
}
