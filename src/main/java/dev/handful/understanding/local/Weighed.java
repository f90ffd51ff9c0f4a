package dev.handful.understanding.local;

import dev.handful.language.Quantity;
import java.util.stream.IntStream;

/** "I weigh 95 kilos", "my dog weighs 30 kg": what somebody weighs is not the weight of a thing. */
final class Weighed {
  private static final int NEAR = 3;

  private Weighed() {}

  /** Where the verb stands, or -1 when the amount is of no one. */
  static int somebody(Reading reading, Quantity quantity) {
    int from = reading.clauseStart(quantity.start());
    for (int verb = quantity.start() - 1; verb > from && quantity.start() - verb <= NEAR; verb--) {
      if (reading.is(WordList.WEIGHING, verb)) {
        return person(reading, from, verb) ? verb : -1;
      }
    }
    return -1;
  }

  private static boolean person(Reading reading, int from, int to) {
    boolean thing =
        reading.matches.stream()
            .anyMatch(m -> m.start() >= from && m.end() <= to && Scope.types(reading, m));
    return !thing
        && IntStream.range(from, to)
            .anyMatch(t -> reading.is(WordList.OWNERS, t) || reading.is(WordList.SOMEBODY, t));
  }
}
