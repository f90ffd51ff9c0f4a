package dev.handful.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two runs over the same targets, target by target. */
public final class Comparison {
  private Comparison() {}

  /** What the second run gained and lost against the first, by number of questions. */
  public static String of(Report before, Report after) {
    Map<String, Outcome> old =
        before.outcomes().stream().collect(Collectors.toMap(Outcome::target, Function.identity()));
    List<Outcome> both =
        after.outcomes().stream().filter(outcome -> old.containsKey(outcome.target())).toList();
    int levels = Math.min(before.levels().size(), after.levels().size());
    StringBuilder page = new StringBuilder(both.size() + " targets in both runs\n");
    for (int q = 0; q < levels; q++) {
      Map<Change, List<String>> changes = changes(old, both, q);
      page.append(
          String.format(
              Locale.ROOT,
              "q=%d: S@5 %.3f -> %.3f, gained %d %s, lost %d %s%n",
              q,
              before.levels().get(q).hit().value(),
              after.levels().get(q).hit().value(),
              changes.get(Change.GAINED).size(),
              some(changes.get(Change.GAINED)),
              changes.get(Change.LOST).size(),
              some(changes.get(Change.LOST))));
    }
    return page.toString();
  }

  private enum Change {
    GAINED,
    LOST,
    SAME
  }

  private static Map<Change, List<String>> changes(
      Map<String, Outcome> old, List<Outcome> both, int q) {
    Map<Change, List<String>> changes = new TreeMap<>();
    for (Change change : Change.values()) {
      changes.put(
          change,
          both.stream()
              .filter(outcome -> change(old.get(outcome.target()), outcome, q) == change)
              .map(Outcome::target)
              .toList());
    }
    return changes;
  }

  private static Change change(Outcome before, Outcome after, int q) {
    if (before.hit().get(q).equals(after.hit().get(q))) {
      return Change.SAME;
    }
    return after.hit().get(q) ? Change.GAINED : Change.LOST;
  }

  private static List<String> some(List<String> targets) {
    return targets.stream().limit(10).toList();
  }
}
