package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Examples as vectors to be averaged, as Qdrant's {@code average_vector} does: the query is {@code
 * 2 * mean(liked) - mean(rejected)}, and {@code mean(liked)} alone when nothing was rejected (after
 * Rocchio, 1971). Weights become lengths: liked vectors are scaled so that their plain mean is the
 * weighted one, rejected ones by their weight. Pure.
 */
public record Taste(List<float[]> liked, List<float[]> rejected) {

  public Taste {
    liked = List.copyOf(liked);
    rejected = List.copyOf(rejected);
  }

  /** Every item whose vector {@link #of} wants. */
  public static Set<ItemId> items(SignalQuery.Recommend query) {
    var items = new LinkedHashSet<>(query.liked().keySet());
    items.addAll(query.rejected().keySet());
    return items;
  }

  /** The examples that have a vector. */
  public static Taste of(SignalQuery.Recommend query, Map<ItemId, float[]> vectors) {
    var known = query.liked().keySet().stream().filter(vectors::containsKey).toList();
    double mean = known.stream().mapToDouble(query.liked()::get).average().orElse(1);
    var liked = new ArrayList<float[]>();
    known.forEach(id -> liked.add(scaled(vectors.get(id), query.liked().get(id) / mean)));
    var rejected = new ArrayList<float[]>();
    query
        .rejected()
        .forEach(
            (id, weight) -> {
              if (weight > 0 && vectors.containsKey(id)) {
                rejected.add(scaled(vectors.get(id), weight));
              }
            });
    return new Taste(liked, rejected);
  }

  private static float[] scaled(float[] vector, double factor) {
    var scaled = new float[vector.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (vector[i] * factor);
    }
    return scaled;
  }

  /** Whether there is a liked example; without one there is no direction. */
  public boolean any() {
    return !liked.isEmpty();
  }

  /** The query as one unit-length vector; all zeros when the examples cancel out. */
  public float[] direction() {
    var direction = mean(liked);
    if (!rejected.isEmpty()) {
      var against = mean(rejected);
      for (int i = 0; i < direction.length; i++) {
        direction[i] = 2 * direction[i] - against[i];
      }
    }
    double squares = 0;
    for (float value : direction) {
      squares += (double) value * value;
    }
    return squares == 0 ? direction : scaled(direction, 1 / Math.sqrt(squares));
  }

  private static float[] mean(List<float[]> vectors) {
    var mean = new float[vectors.getFirst().length];
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }
}
