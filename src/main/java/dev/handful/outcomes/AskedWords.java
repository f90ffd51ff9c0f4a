package dev.handful.outcomes;

import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words led to which items: words weigh by how few items they lead to (as in inverse document
 * frequency), items by how often the word led to them. Pure.
 *
 * @param least times a word must have been said; 2 leaves out what one person alone says
 * @param neighbours most items of one word
 */
public record AskedWords(int least, int neighbours) {

  /** An item that was taken, and the stems that were said before. */
  public record Said(ItemId item, Set<String> stems) {
    public Said {
      stems = Set.copyOf(stems);
    }
  }

  /**
   * What each stem led to, best first; weights are 0 or more.
   *
   * @param counts how often each item was named or taken; a word tells less of what is taken anyway
   */
  public Map<String, List<Neighbour>> of(Collection<Said> all, Map<ItemId, Double> counts) {
    var led = new HashMap<String, Map<ItemId, Integer>>();
    var items = new HashSet<ItemId>();
    for (var said : all) {
      items.add(said.item());
      for (var stem : said.stems()) {
        led.computeIfAbsent(stem, s -> new HashMap<>()).merge(said.item(), 1, Integer::sum);
      }
    }
    var asked = new HashMap<String, List<Neighbour>>();
    led.forEach(
        (stem, to) -> {
          if (to.values().stream().mapToInt(Integer::intValue).sum() >= least) {
            asked.put(stem, weighed(to, Math.log(1 + (double) items.size() / to.size()), counts));
          }
        });
    return asked;
  }

  private List<Neighbour> weighed(
      Map<ItemId, Integer> to, double rarity, Map<ItemId, Double> counts) {
    return to.entrySet().stream()
        .map(
            entry -> {
              double n = entry.getValue();
              double share = n / (n + 1 + counts.getOrDefault(entry.getKey(), n) / 2);
              return new Neighbour(entry.getKey(), rarity * share);
            })
        .sorted(
            Comparator.comparingDouble(Neighbour::weight).reversed().thenComparing(Neighbour::item))
        .limit(neighbours)
        .toList();
  }
}
