package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RecommendInput;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a query scores a point by, computed as the server's source does. */
final class Scoring {

  private final StoredCollection collection;

  Scoring(StoredCollection collection) {
    this.collection = collection;
  }

  /** Empty for a point that the query does not touch. */
  Function<StoredPoint, OptionalDouble> of(QueryPoints query) {
    var using = query.getUsing();
    if (query.getQuery().hasRecommend()) {
      var taste = recommended(query.getQuery().getRecommend(), using);
      return point -> cosine(taste, point.dense().get(using));
    }
    var input = query.getQuery().getNearest();
    if (collection.isSparse(using)) {
      if (!input.hasSparse()) {
        throw Refusal.badInput("Conversion between sparse and regular vectors failed");
      }
      return sparse(
          StoredCollection.sparse(
              input.getSparse().getIndicesList(), input.getSparse().getValuesList()),
          using);
    }
    var wanted = unit(dense(input, using));
    return point -> cosine(wanted, point.dense().get(using));
  }

  /** {@code avg_vector_for_recommendation}: twice the mean of the liked less that of the others. */
  private float[] recommended(RecommendInput input, String using) {
    if (input.getPositiveCount() == 0) {
      throw Refusal.badInput("Positive vectors should not be empty with `average` strategy");
    }
    var liked = mean(input.getPositiveList(), using);
    if (input.getNegativeCount() > 0) {
      var others = mean(input.getNegativeList(), using);
      for (int i = 0; i < liked.length; i++) {
        liked[i] = liked[i] + liked[i] - others[i];
      }
    }
    return unit(liked);
  }

  private float[] mean(List<VectorInput> inputs, String using) {
    var mean = new float[collection.size(using)];
    for (var input : inputs) {
      var vector = dense(input, using);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= inputs.size();
    }
    return mean;
  }

  private float[] dense(VectorInput input, String using) {
    if (input.hasId()) {
      var point = collection.get(input.getId());
      if (point == null) {
        throw io.grpc.Status.NOT_FOUND
            .withDescription("No point with id " + input.getId().getUuid() + " found")
            .asRuntimeException();
      }
      return point.dense().get(using);
    }
    return collection.checkedSize(using, floats(input.getDense().getDataList()));
  }

  /** {@code fancy_idf}: over all vectors of that name, whatever the filter leaves. */
  private Function<StoredPoint, OptionalDouble> sparse(Map<Integer, Float> wanted, String using) {
    var having = collection.all().stream().filter(p -> p.sparse().containsKey(using)).toList();
    var weights = new java.util.HashMap<Integer, Double>();
    wanted.forEach(
        (term, weight) -> {
          double df = having.stream().filter(p -> p.sparse().get(using).containsKey(term)).count();
          double idf = Math.log((having.size() - df + 0.5) / (df + 0.5) + 1);
          weights.put(term, weight * (collection.idf(using) ? idf : 1));
        });
    return point -> {
      var has = point.sparse().getOrDefault(using, Map.of());
      var shared = weights.keySet().stream().filter(has::containsKey).sorted().toList();
      return shared.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              shared.stream().mapToDouble(term -> weights.get(term) * has.get(term)).sum());
    };
  }

  private static OptionalDouble cosine(float[] wanted, float @Nullable [] has) {
    if (has == null) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum += wanted[i] * has[i];
    }
    return OptionalDouble.of(sum);
  }

  static float[] floats(List<Float> data) {
    var vector = new float[data.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = data.get(i);
    }
    return vector;
  }

  static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    var unit = vector.clone();
    for (int i = 0; i < unit.length && squares > 0; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return unit;
  }
}
