package dev.handful.validation;

import dev.handful.catalogue.Item;
import java.util.List;
import java.util.function.Predicate;

/**
 * Of whom a claim must be true.
 *
 * @param items the ones meant
 * @param least how many of them it must be true of
 * @param exact whether of no more than that
 * @param others of whom it must not be true ("only the second is ...")
 * @param beside an item held against them, of whom it may be said as well
 */
record Target(List<Item> items, int least, boolean exact, List<Item> others, List<Item> beside) {

  static Target all(List<Item> items) {
    return new Target(items, items.size(), false, List.of(), List.of());
  }

  Target beside(List<Item> more) {
    return new Target(items, least, exact, others, more);
  }

  boolean holds(Predicate<Item> claim) {
    if (!beside.isEmpty() && beside.stream().allMatch(claim)) {
      return true;
    }
    long so = items.stream().filter(claim).count();
    return so >= least && (!exact || so == least) && others.stream().noneMatch(claim);
  }
}
