package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** "Drop the weight limit to 1.5 kg", "raise my budget to 300": a limit that stands is moved. */
final class Limits implements Rule {
  private static final double SURE = 0.95;
  private static final int NEAR = 3;
  private final Scales scales;

  Limits(Scales scales) {
    this.scales = scales;
  }

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var quantity : reading.quantities) {
      int verb = verb(reading, quantity);
      var moved =
          verb < 0 || !reading.free(verb, quantity.end()) ? null : moved(reading, verb, quantity);
      var attribute =
          moved == null ? null : reading.vocabulary.attribute(moved.attribute()).orElse(null);
      if (attribute == null) {
        continue;
      }
      boolean low = moved.wanted() instanceof Wanted.Range(var from, var to) && to == null;
      var wanted =
          scales.wanted(
              reading, quantity, attribute, low ? Bounds.Kind.AT_LEAST : Bounds.Kind.AT_MOST);
      if (wanted != null) {
        acts.disclose(
            attribute.name(), wanted, Polarity.WANT, moved.strength(), SURE, verb, quantity.end());
      }
    }
  }

  /** Where the verb stands that moves something to this amount, or -1. */
  private static int verb(Reading reading, Quantity quantity) {
    int to = quantity.start() - 1;
    if (to < 1 || !reading.surfaces.get(to).equals("to")) {
      return -1;
    }
    return IntStream.range(reading.clauseStart(to), to)
        .filter(t -> reading.is(WordList.MOVES, t))
        .findFirst()
        .orElse(-1);
  }

  /** The limit that is named between the words, or the only one that can be meant. */
  private @Nullable Constraint moved(Reading reading, int verb, Quantity quantity) {
    var standing =
        reading.state.constraints().stream()
            .filter(c -> c.wanted() instanceof Wanted.Range || c.wanted() instanceof Wanted.About)
            .filter(c -> fits(reading, c, quantity))
            .toList();
    var named = standing.stream().filter(c -> named(reading, c, verb, quantity.start())).toList();
    boolean anything = quantity.start() - verb <= NEAR && standing.size() == 1;
    return named.size() == 1 ? named.getFirst() : anything ? standing.getFirst() : null;
  }

  private boolean fits(Reading reading, Constraint constraint, Quantity quantity) {
    boolean money = constraint.attribute().equals(Attribute.PRICE) && quantity.unit() == null;
    return money
        || reading
            .vocabulary
            .attribute(constraint.attribute())
            .filter(a -> scales.fits(a, quantity.unit()))
            .isPresent();
  }

  /** Each word by itself: "weight limit" may be the name of something else. */
  private static boolean named(Reading reading, Constraint constraint, int from, int to) {
    boolean budget =
        constraint.attribute().equals(Attribute.PRICE)
            && reading.cueWithin(CueKind.BUDGET, from, to) != null;
    return budget
        || IntStream.range(from, to)
            .mapToObj(t -> reading.vocabulary.named(List.of(reading.tokens.get(t).stem())))
            .anyMatch(names -> names.contains(constraint.attribute()));
  }
}
