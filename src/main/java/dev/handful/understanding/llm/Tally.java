package dev.handful.understanding.llm;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was dropped of one reading, and how often. */
final class Tally {

  private final Map<Drop, Integer> dropped = new EnumMap<>(Drop.class);

  /** Counts it; null, to be returned in place of what was dropped. */
  <T> @Nullable T drop(Drop reason) {
    return drop(reason, 1);
  }

  <T> @Nullable T drop(Drop reason, int times) {
    if (times > 0) {
      dropped.merge(reason, times, Integer::sum);
    }
    return null;
  }

  Map<Drop, Integer> dropped() {
    return Map.copyOf(dropped);
  }

  /** For a route's reason: "dropped unknown-value 2, no-quote 1", or "nothing dropped". */
  String text() {
    return dropped.isEmpty()
        ? "nothing dropped"
        : dropped.entrySet().stream()
            .map(e -> e.getKey().wire() + " " + e.getValue())
            .collect(Collectors.joining(", ", "dropped ", ""));
  }
}
