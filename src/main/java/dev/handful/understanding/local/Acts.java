package dev.handful.understanding.local;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The acts found so far. What is said of one attribute in several places becomes one constraint.
 */
final class Acts {
  private record Placed(int start, int end, UserAct act, double confidence) {}

  private final Reading reading;
  private final List<Placed> placed = new ArrayList<>();

  Acts(Reading reading) {
    this.reading = reading;
  }

  /** Adds an act on these words and claims them. */
  void add(UserAct act, double confidence, int start, int end) {
    reading.claim(start, end);
    placed.add(new Placed(start, end, act, confidence));
  }

  /** The words a preference is quoted by, where they are fewer than those that it is made of. */
  private record Named(int start, int end, String attribute, Polarity polarity) {}

  private final List<Named> named = new ArrayList<>();

  /** Quotes a preference by these words only: "westerns" of "no westerns". */
  void quoteBy(String attribute, Polarity polarity, int start, int end) {
    named.add(new Named(start, end, attribute, polarity));
  }

  private String quoted(String attribute, Polarity polarity, int start, int end) {
    var own =
        named.stream()
            .filter(n -> n.attribute().equals(attribute) && n.polarity() == polarity)
            .filter(n -> n.start() >= start && n.end() <= end)
            .map(n -> reading.quote(n.start(), n.end()))
            .distinct()
            .collect(Collectors.joining(", "));
    return own.isEmpty() ? reading.quote(start, end) : own;
  }

  /** Adds a preference, joined with what was already said of the attribute. */
  void disclose(
      String attribute,
      Wanted wanted,
      Polarity polarity,
      Strength strength,
      double confidence,
      int start,
      int end) {
    reading.claim(start, end);
    var earlier =
        placed.stream()
            .filter(
                p ->
                    p.act() instanceof UserAct.Disclose(Constraint c)
                        && c.attribute().equals(attribute)
                        && c.polarity() == polarity)
            .findFirst()
            .orElse(null);
    if (earlier == null) {
      place(attribute, wanted, polarity, strength, confidence, start, end);
      return;
    }
    placed.remove(earlier);
    var before = ((UserAct.Disclose) earlier.act()).constraint();
    int from = Math.min(earlier.start(), start);
    int to = Math.max(earlier.end(), end);
    // "Ideally under 2000, 2500 is the absolute max": what must hold is kept.
    boolean firmer =
        before.wanted() instanceof Wanted.Range
            && before.strength() == Strength.NICE
            && strength == Strength.MUST;
    boolean laterWins = start >= earlier.end() && (firmer || corrected(earlier.end(), start));
    if (laterWins) {
      place(attribute, wanted, polarity, strength, confidence, start, end);
    } else {
      var hard = before.strength() == Strength.MUST ? Strength.MUST : strength;
      double doubt = Math.min(confidence, earlier.confidence());
      place(attribute, Wishes.join(before.wanted(), wanted), polarity, hard, doubt, from, to);
    }
  }

  private void place(
      String attribute,
      Wanted wanted,
      Polarity polarity,
      Strength strength,
      double confidence,
      int start,
      int end) {
    int turn = reading.state.turn() + 1;
    var quote = quoted(attribute, polarity, start, end);
    var constraint =
        new Constraint(
            id(turn, attribute, polarity),
            attribute,
            wanted,
            polarity,
            strength,
            quote,
            turn,
            null);
    placed.add(new Placed(start, end, new UserAct.Disclose(constraint), confidence));
  }

  /** The same words at the same turn give the same id, so that a replay is exact. */
  static ConstraintId id(int turn, String attribute, Polarity polarity) {
    var suffix = polarity == Polarity.AVOID ? "-avoid" : "";
    return new ConstraintId("t" + turn + "-" + attribute + suffix);
  }

  /** "white ... actually black", or a new line that does not add: the later words win (C07). */
  private boolean corrected(int from, int to) {
    boolean word = reading.cueWithin(CueKind.CORRECTION, from, to) != null;
    for (int token = from; token <= to && !word; token++) {
      word = reading.lineBefore(token) && !reading.in(CueKind.ADDITION, token);
    }
    return word;
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  Stream<UserAct> all() {
    return placed.stream().map(Placed::act);
  }

  /** Whether something of the attribute is asked for, not only ruled out. */
  boolean wants(String attribute) {
    return all()
        .anyMatch(
            a ->
                a instanceof UserAct.Disclose(Constraint c)
                    && c.attribute().equals(attribute)
                    && c.polarity() == Polarity.WANT);
  }

  boolean discloses(String attribute) {
    return all()
        .anyMatch(
            a -> a instanceof UserAct.Disclose(Constraint c) && c.attribute().equals(attribute));
  }

  void removeIf(Predicate<UserAct> unwanted) {
    placed.removeIf(p -> unwanted.test(p.act()));
  }

  /** In the order of the message. */
  List<UnderstoodAct> inOrder() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::start))
        .collect(
            Collectors.toMap(
                Placed::act,
                p -> new UnderstoodAct(p.act(), p.confidence(), quote(p)),
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private String quote(Placed p) {
    return p.start() < p.end() ? reading.quote(p.start(), p.end()) : reading.text;
  }
}
