package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Found.Relaxation;
import dev.handful.index.ItemIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** When nothing fits: what leaving out one constraint, else two, would give, counted exactly. */
final class Relaxations {

  private static final int MOST = 3;

  private final ItemIndex index;
  private final ConstraintFilters filters;
  private final Set<ItemId> without;

  Relaxations(ItemIndex index, ConstraintFilters filters, Set<ItemId> without) {
    this.index = index;
    this.filters = filters;
    this.without = without;
  }

  /** At most three, best first; giving up the kind of thing comes last. */
  List<Relaxation> of(List<Constraint> constraints) {
    var musts = constraints.stream().filter(filters::filters).toList();
    var singles = musts.stream().map(List::of).toList();
    var found = counted(musts, singles);
    return found.isEmpty() ? counted(musts, pairs(musts)) : found;
  }

  private List<Relaxation> counted(List<Constraint> musts, List<List<Constraint>> choices) {
    record Counted(List<Constraint> left, int count) {}
    return choices.stream()
        .map(left -> new Counted(left, count(musts, left)))
        .filter(choice -> choice.count() > 0)
        .sorted(
            Comparator.comparing((Counted c) -> c.left().stream().anyMatch(filters::kind))
                .thenComparing(Comparator.comparingInt(Counted::count).reversed()))
        .limit(MOST)
        .map(c -> new Relaxation(c.left().stream().map(Constraint::id).toList(), c.count()))
        .toList();
  }

  private int count(List<Constraint> musts, List<Constraint> left) {
    var kept = musts.stream().filter(c -> !left.contains(c)).toList();
    return index.count(filters.all(kept, without));
  }

  private static List<List<Constraint>> pairs(List<Constraint> musts) {
    var pairs = new ArrayList<List<Constraint>>();
    for (int i = 0; i < musts.size(); i++) {
      for (int j = i + 1; j < musts.size(); j++) {
        pairs.add(List.of(musts.get(i), musts.get(j)));
      }
    }
    return pairs;
  }
}
