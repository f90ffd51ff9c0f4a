package dev.handful.ranking.interactions;

import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People split by chance: half teach, a quarter serves for choosing weights, a quarter for the
 * report.
 */
record Part(List<List<ItemId>> teaching, List<Case> choosing, List<Case> reporting) {

  private static final int DRAWS = 3;
  private static final int MOST_EXAMPLES = 3;

  /** Somebody likes these and would like that, too. */
  record Case(List<ItemId> examples, ItemId wanted) {}

  static Part of(Map<String, List<ItemId>> byPerson, long seed) {
    var random = new Random(seed);
    var people =
        new ArrayList<>(
            byPerson.values().stream().map(l -> l.stream().distinct().toList()).toList());
    Collections.shuffle(people, random);
    int half = people.size() / 2;
    int rest = half + (people.size() - half) / 2;
    return new Part(
        List.copyOf(people.subList(0, half)),
        cases(people.subList(half, rest), random),
        cases(people.subList(rest, people.size()), random));
  }

  private static List<Case> cases(List<List<ItemId>> people, Random random) {
    var cases = new ArrayList<Case>();
    for (var liked : people) {
      for (int draw = 0; draw < DRAWS && liked.size() >= 2; draw++) {
        var mixed = new ArrayList<>(liked);
        Collections.shuffle(mixed, random);
        int examples = 1 + random.nextInt(Math.min(MOST_EXAMPLES, liked.size() - 1));
        cases.add(new Case(List.copyOf(mixed.subList(0, examples)), mixed.getLast()));
      }
    }
    return List.copyOf(cases);
  }
}
