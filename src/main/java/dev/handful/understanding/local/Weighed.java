package dev.handful.understanding.local;

import dev.handful.language.Quantity;
import java.util.List;
import java.util.Set;

/** "I weigh 95 kilos", "my dog weighs 30 kg": what somebody weighs is not the weight of a thing. */
final class Weighed {
  private static final Set<String> VERBS = Set.of("weigh", "weighs", "weighing");
  private static final Set<String> PEOPLE = Set.of("i", "he", "she", "we", "who", "him", "her");
  private static final Set<String> OWNERS = Set.of("my", "our", "his", "her", "their");
  private static final int NEAR = 3;

  private Weighed() {}

  /** Where the verb stands, or -1 when the amount is of no one. */
  static int somebody(Reading reading, Quantity quantity) {
    int from = reading.clauseStart(quantity.start());
    for (int verb = quantity.start() - 1; verb > from && quantity.start() - verb <= NEAR; verb--) {
      if (VERBS.contains(reading.surfaces.get(verb))) {
        return person(reading, reading.surfaces.subList(from, verb), from) ? verb : -1;
      }
    }
    return -1;
  }

  private static boolean person(Reading reading, List<String> subject, int from) {
    int owner =
        subject.stream().filter(OWNERS::contains).mapToInt(subject::indexOf).findFirst().orElse(-1);
    boolean thing =
        reading.matches.stream()
            .anyMatch(
                m ->
                    m.start() >= from
                        && m.end() <= from + subject.size()
                        && Scope.types(reading, m));
    return !thing && (owner >= 0 || subject.stream().anyMatch(PEOPLE::contains));
  }
}
