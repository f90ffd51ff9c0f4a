package dev.handful.outcomes;

import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which items are wanted by the same people: the cosine between the items' columns of the
 * people-by-items matrix, each person scaled to unit length, so that who wants everything says
 * little about each pair (Deshpande and Karypis, "Item-based top-N recommendation algorithms", ACM
 * TOIS 2004, section 4.1), times {@code n / (n + shrinkage)} for {@code n} people who want both
 * (Herlocker et al., SIGIR 1999; in this form in Bell and Koren, KDD Cup 2007, and in the public
 * Compute_Similarity of Ferrari Dacrema et al., RecSys 2019). Pure.
 *
 * @param shrinkage people whose agreement counts half; 0 or more
 * @param neighbours most items that go with one item
 * @param perSubject most items of one person that are looked at; work grows with its square
 */
public record ItemToItem(double shrinkage, int neighbours, int perSubject) {

  public ItemToItem {
    if (!(shrinkage >= 0) || neighbours < 1 || perSubject < 1) {
      throw new IllegalArgumentException("shrinkage >= 0, neighbours and items per subject >= 1");
    }
  }

  /**
   * What goes with each item, best first, weight 0..1.
   *
   * @param wanted what each person wants; an item named twice counts once
   */
  public Map<ItemId, List<Neighbour>> of(Collection<? extends Collection<ItemId>> wanted) {
    var people = wanted.stream().map(items -> items.stream().distinct().limit(perSubject).toList());
    return new Matrix(people.toList()).related();
  }

  /** Items and people by number. */
  private final class Matrix {
    private final List<ItemId> ids;
    private final int[][] wants;
    private final List<List<Integer>> wantedBy = new ArrayList<>();
    private final double[] length;

    Matrix(List<List<ItemId>> people) {
      var sorted = new TreeSet<ItemId>();
      people.forEach(sorted::addAll);
      ids = List.copyOf(sorted);
      var number = new HashMap<ItemId, Integer>();
      ids.forEach(id -> number.put(id, number.size()));
      ids.forEach(id -> wantedBy.add(new ArrayList<>()));
      length = new double[ids.size()];
      wants = new int[people.size()][];
      for (int person = 0; person < wants.length; person++) {
        wants[person] = people.get(person).stream().mapToInt(number::get).toArray();
        for (int item : wants[person]) {
          wantedBy.get(item).add(person);
          length[item] += 1.0 / wants[person].length;
        }
      }
      Arrays.setAll(length, item -> Math.sqrt(length[item]));
    }

    Map<ItemId, List<Neighbour>> related() {
      var related = new HashMap<ItemId, List<Neighbour>>();
      var products = new double[ids.size()];
      var together = new int[ids.size()];
      for (int item = 0; item < ids.size(); item++) {
        var others = new ArrayList<Integer>();
        for (int person : wantedBy.get(item)) {
          for (int other : wants[person]) {
            if (together[other] == 0 && other != item) {
              others.add(other);
            }
            products[other] += 1.0 / wants[person].length;
            together[other]++;
          }
        }
        related.put(ids.get(item), best(item, others, products, together));
        Arrays.fill(products, 0);
        Arrays.fill(together, 0);
      }
      return related;
    }

    private List<Neighbour> best(
        int item, List<Integer> others, double[] products, int[] together) {
      return others.stream()
          .map(
              other -> {
                double cosine = products[other] / (length[item] * length[other]);
                double agreement = together[other] / (together[other] + shrinkage);
                // Rounding may leave a cosine of twins a hair above 1.
                return new Neighbour(ids.get(other), Math.min(1, cosine) * agreement);
              })
          .sorted(
              Comparator.comparingDouble(Neighbour::weight)
                  .reversed()
                  .thenComparing(Neighbour::item))
          .limit(neighbours)
          .toList();
    }
  }
}
