package dev.handful.ranking.scale;

import dev.handful.evaluation.BadEvaluationInput;
import java.nio.file.Path;
import java.util.List;

/**
 * What to measure.
 *
 * @param folder where the shop and its vectors are kept; the next run finds the vectors there
 * @param furniture items file that half of the real items come from; left out when unreadable
 * @param items how many to make
 * @param embedded how many of their texts are really embedded; the other vectors are derived
 * @param queries what shoppers say; asked once per selectivity
 * @param k hits asked for per signal
 */
public record IndexPlan(
    Path folder, Path furniture, int items, int embedded, long seed, List<String> queries, int k) {

  public IndexPlan {
    queries = List.copyOf(queries);
    if (items < 1 || embedded < 0 || queries.isEmpty() || k < 1) {
      throw new BadEvaluationInput("an index benchmark needs items, queries and hits to ask for");
    }
  }

  /** The name under which a server serves the shop. */
  public String name() {
    return "varied-" + items;
  }

  /** The shop as {@code --catalogue} names it. */
  public Path shop() {
    return folder.resolve(name());
  }
}
