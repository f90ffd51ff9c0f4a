package dev.handful.outcomes;

import dev.handful.catalogue.Experience;
import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What outcomes teach about the items. How often an item was seen does not enter: the cosine
 * divides by how often an item is wanted at all, and popularity, which does carry the bias of what
 * is shown first, has a weight of its own in the policy. One use, one thread.
 */
public final class Lessons {

  /** Subjects learned from: newer ones come first. */
  private static final int MOST_SUBJECTS = 200_000;

  private static final int SAID_BY = 2;

  private final ItemToItem itemToItem;
  private final Predicate<ItemId> served;
  private final Set<Subject> subjects = new HashSet<>();
  private final List<Collection<ItemId>> wanted = new ArrayList<>();
  private final List<AskedWords.Said> said = new ArrayList<>();

  /**
   * @param served whether an item can still be recommended; others teach nothing
   */
  public Lessons(ItemToItem itemToItem, Predicate<ItemId> served) {
    this.itemToItem = itemToItem;
    this.served = served;
  }

  /** Whether there is enough to learn from. */
  boolean full() {
    return wanted.size() >= MOST_SUBJECTS;
  }

  /** Learns from a subject, once. */
  void add(History history) {
    if (full() || !subjects.add(history.subject())) {
      return;
    }
    var items = history.wanted().stream().filter(served).sorted().toList();
    if (!items.isEmpty()) {
      add(items);
      var stems = Set.copyOf(history.words());
      history.events().stream()
          .filter(event -> event.kind().choice() && items.contains(event.item()))
          .map(History.Event::item)
          .distinct()
          .forEach(item -> said.add(new AskedWords.Said(item, stems)));
    }
  }

  /** Learns what one more person wants. */
  public void add(Collection<ItemId> items) {
    wanted.add(items.stream().limit(itemToItem.perSubject()).toList());
  }

  /** What was learned; nothing when nobody wants anything. */
  public Experience experience() {
    var counts = new HashMap<ItemId, Double>();
    wanted.forEach(items -> items.forEach(item -> counts.merge(item, 1.0, Double::sum)));
    var asked = new AskedWords(SAID_BY, itemToItem.neighbours()).of(said, counts);
    return new Experience(popularity(counts), itemToItem.of(wanted), asked);
  }

  /** 0..1 on a logarithmic scale: the tenth taker says more than the hundredth. */
  public static Map<ItemId, Double> popularity(Map<ItemId, Double> counts) {
    double most = counts.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    var popularity = new HashMap<>(counts);
    popularity.replaceAll((item, n) -> Math.log1p(n) / Math.log1p(most));
    return popularity;
  }
}
