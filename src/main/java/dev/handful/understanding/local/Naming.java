package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.language.Quantity;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The attribute that is named beside an amount: "62 cm wide", "a width of 60". */
final class Naming {
  private static final int AFTER = 4;
  private static final int BEFORE = 5;
  private final Scales scales;

  Naming(Scales scales) {
    this.scales = scales;
  }

  /** The nearest attribute name around the amount that can have such a value; what follows wins. */
  Measures.@Nullable Target of(Reading reading, Quantity quantity) {
    int from = Math.max(reading.clauseStart(quantity.start()), quantity.start() - BEFORE);
    int to = Math.min(reading.clauseEnd(quantity.end() - 1), quantity.end() + AFTER);
    var after =
        reading.mentions.stream()
            .filter(m -> m.start() >= quantity.end() && m.end() <= to)
            .filter(m -> nothingBetween(reading, quantity.end(), m.start()))
            .filter(m -> !ofAnother(reading, m, quantity))
            .findFirst();
    var before =
        reading.mentions.stream()
            .filter(m -> m.start() >= from && m.end() <= quantity.start())
            .filter(m -> nothingBetween(reading, m.end(), quantity.start()))
            .filter(m -> !forSo(reading, m, quantity))
            .filter(m -> !ofAnother(reading, m, quantity))
            .max(Comparator.comparingInt(Mention::start));
    var first = after.map(m -> target(reading, quantity, m)).orElse(null);
    return first != null ? first : before.map(m -> target(reading, quantity, m)).orElse(null);
  }

  /** "Room for 2" counts no rooms, "a budget for it of 20" is a budget. */
  private static boolean forSo(Reading reading, Mention mention, Quantity quantity) {
    return mention.end() == quantity.start() - 1
        && reading.surfaces.get(mention.end()).equals("for")
        && quantity.unit() == null
        && quantity.currencies().isEmpty();
  }

  private Measures.@Nullable Target target(Reading reading, Quantity quantity, Mention mention) {
    for (var name : mention.attributes()) {
      var attribute = reading.vocabulary.attribute(name);
      if (attribute.isPresent()
          && possible(attribute.get(), quantity)
          && Absurd.not(reading, quantity, attribute.get())) {
        int start = Math.min(mention.start(), quantity.start());
        return new Measures.Target(
            attribute.get(), start, Math.max(mention.end(), quantity.end()), true);
      }
    }
    return null;
  }

  private boolean possible(Attribute attribute, Quantity quantity) {
    boolean money = attribute.type() == AttributeType.MONEY;
    boolean currency = !quantity.currencies().isEmpty();
    return money
        ? quantity.unit() == null || currency
        : (quantity.unit() != null || !currency) && scales.fits(attribute, quantity.unit());
  }

  /** "120 cm wide under 500": the word beside one amount is not the word of another. */
  private boolean ofAnother(Reading reading, Mention mention, Quantity quantity) {
    var left = beside(reading, mention, q -> q.end() == mention.start());
    boolean paused = mention.end() < reading.size() && reading.pauseBefore(mention.end());
    var right = paused ? null : beside(reading, mention, q -> q.start() == mention.end());
    if (left == null || reading.pauseBefore(mention.start())) {
      return right != null && right != quantity;
    }
    // "60 cm wide" but "width 60 cm": a noun goes with the number after it unless all come before.
    boolean adjective = reading.vocabulary.form(reading.surfaces.get(mention.start())) != null;
    boolean taken = reading.mentions.stream().anyMatch(m -> m.end() == left.start());
    boolean after = right != null && !adjective && (taken || left.bare() && !right.bare());
    return after ? right != quantity : left != quantity;
  }

  private @Nullable Quantity beside(Reading reading, Mention mention, Predicate<Quantity> place) {
    return reading.quantities.stream()
        .filter(place)
        .filter(q -> target(reading, q, mention) != null)
        .findFirst()
        .orElse(null);
  }

  private static boolean nothingBetween(Reading reading, int from, int to) {
    for (int token = from; token < to; token++) {
      int here = token;
      boolean other =
          reading.quantities.stream().anyMatch(q -> q.start() <= here && here < q.end());
      boolean word =
          !reading.stop(token)
              && reading.cues.stream().noneMatch(c -> c.start() <= here && here < c.end())
              && reading.grades.stream().noneMatch(g -> g.start() <= here && here < g.end());
      if (other
          || word
          || reading.surfaces.get(token).equals("but")
          || reading.surfaces.get(token).equals("and")
              && reading.mentions.stream().noneMatch(m -> m.start() == here + 1)) {
        return false;
      }
    }
    return true;
  }
}
