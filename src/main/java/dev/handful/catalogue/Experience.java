package dev.handful.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What earlier conversations of a shop showed about its items. Goes with a generation; empty for a
 * shop that has none yet.
 *
 * @param popularity how often an item was taken against the most taken one, 0..1
 * @param related by item: what the same people also took, weight 0..1
 * @param asked by stem, as {@code language.Words} gives it: what was taken after it was said; the
 *     weight grows with how telling the word is
 */
public record Experience(
    Map<ItemId, Double> popularity,
    Map<ItemId, List<Neighbour>> related,
    Map<String, List<Neighbour>> asked) {

  /** An item that goes with another item or with a word. */
  public record Neighbour(ItemId item, double weight) {}

  /** Nothing is known yet. */
  public static final Experience NONE = new Experience(Map.of(), Map.of(), Map.of());

  public Experience {
    popularity = Map.copyOf(popularity);
    related = copy(related);
    asked = copy(asked);
  }

  private static <K> Map<K, List<Neighbour>> copy(Map<K, List<Neighbour>> neighbours) {
    return neighbours.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }
}
