package dev.handful.index.qdrant;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import dev.handful.index.SignalQuery;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers of a server that is not what it says it is. */
final class Lies {

  static final Map<String, UnaryOperator<Object>> BY_NAME =
      Map.of(
          "a cosine of 7",
          answer -> answer instanceof QueryBatchResponse batch ? scored(batch, 7) : answer,
          "a score that is no number",
          answer -> answer instanceof QueryBatchResponse batch ? scored(batch, Float.NaN) : answer,
          "points of no item",
          answer -> answer instanceof QueryBatchResponse batch ? nameless(batch) : answer,
          "an answer too few",
          answer ->
              answer instanceof QueryBatchResponse batch
                  ? batch.getResultCount() == 0 ? batch : batch.toBuilder().removeResult(0).build()
                  : answer,
          "a count beyond all items",
          answer ->
              answer instanceof CountResponse
                  ? CountResponse.newBuilder()
                      .setResult(CountResult.newBuilder().setCount(Long.MAX_VALUE))
                      .build()
                  : answer,
          "points without vectors",
          answer -> answer instanceof GetResponse found ? bare(found) : answer);

  private Lies() {}

  /** All of them at once. */
  static Object anything(Object answer) {
    var lie = answer;
    for (var one : BY_NAME.values()) {
      lie = one.apply(lie);
    }
    return lie;
  }

  static void askEverything(ItemIndex index) {
    index.search(List.of(new SignalQuery.Dense(new float[] {1, 0, 0})), Filter.ALL, 3);
    index.count(Filter.ALL);
    index.vectors(List.of(new ItemId("shoe-1")));
  }

  private static QueryBatchResponse scored(QueryBatchResponse batch, float score) {
    var lie = batch.toBuilder();
    lie.getResultBuilderList()
        .forEach(result -> result.getResultBuilderList().forEach(point -> point.setScore(score)));
    return lie.build();
  }

  private static QueryBatchResponse nameless(QueryBatchResponse batch) {
    var lie = batch.toBuilder();
    lie.getResultBuilderList()
        .forEach(result -> result.getResultBuilderList().forEach(point -> point.clearPayload()));
    return lie.build();
  }

  private static GetResponse bare(GetResponse found) {
    return found.toBuilder()
        .clearResult()
        .addAllResult(
            found.getResultList().stream()
                .map(point -> RetrievedPoint.newBuilder(point).clearVectors().build())
                .toList())
        .build();
  }
}
