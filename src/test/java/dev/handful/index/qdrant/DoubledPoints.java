package dev.handful.index.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetHit;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.FacetValue;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The points service of the double: what it answers is worked out from what was written. */
final class DoubledPoints extends PointsGrpc.PointsImplBase {

  private record Scored(StoredPoint point, double score) {}

  private final DoubledCollections collections;

  DoubledPoints(DoubledCollections collections) {
    this.collections = collections;
  }

  @Override
  public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          collections.named(request.getCollectionName()).upsert(request.getPointsList());
          return applied(request.getWait());
        });
  }

  @Override
  public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var selector = request.getPoints();
          var ids = new HashSet<>(selector.getPoints().getIdsList());
          collections
              .named(request.getCollectionName())
              .delete(
                  point ->
                      selector.hasFilter()
                          ? FilterCheck.passes(selector.getFilter(), point)
                          : ids.contains(point.id()));
          return applied(request.getWait());
        });
  }

  private static PointsOperationResponse applied(boolean waited) {
    var status = waited ? UpdateStatus.Completed : UpdateStatus.Acknowledged;
    return PointsOperationResponse.newBuilder()
        .setResult(UpdateResult.newBuilder().setStatus(status))
        .build();
  }

  @Override
  public void createFieldIndex(
      CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          collections
              .named(request.getCollectionName())
              .indexes
              .put(request.getFieldName(), request.getFieldType());
          return applied(request.getWait());
        });
  }

  @Override
  public void get(GetPoints request, StreamObserver<GetResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var collection = collections.named(request.getCollectionName());
          var found =
              request.getIdsList().stream()
                  .distinct()
                  .map(collection::get)
                  .filter(java.util.Objects::nonNull)
                  .map(
                      point ->
                          RetrievedPoint.newBuilder()
                              .setId(point.id())
                              .putAllPayload(point.payload(request.getWithPayload()))
                              .setVectors(point.vectors(request.getWithVectors()))
                              .build())
                  .toList();
          return GetResponse.newBuilder().addAllResult(found).build();
        });
  }

  @Override
  public void count(CountPoints request, StreamObserver<CountResponse> answer) {
    Answering.with(
        answer,
        () -> {
          long exact =
              collections.named(request.getCollectionName()).passing(request.getFilter()).count();
          // An estimate is never right here, so that nobody takes it for a count.
          long count = request.getExact() ? exact : exact + 7;
          return CountResponse.newBuilder()
              .setResult(CountResult.newBuilder().setCount(count))
              .build();
        });
  }

  @Override
  public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> answer) {
    Answering.with(
        answer,
        () -> {
          if (request.hasLimit() && request.getLimit() == 0) {
            throw Refusal.badInput("limit: must be at least 1");
          }
          int limit = request.hasLimit() ? request.getLimit() : 10;
          var from = request.hasOffset() ? StoredCollection.key(request.getOffset()) : "";
          var rest =
              collections
                  .named(request.getCollectionName())
                  .passing(request.getFilter())
                  .filter(point -> StoredCollection.key(point.id()).compareTo(from) >= 0)
                  .toList();
          var response = ScrollResponse.newBuilder();
          rest.stream()
              .limit(limit)
              .forEach(
                  point ->
                      response.addResult(
                          RetrievedPoint.newBuilder()
                              .setId(point.id())
                              .putAllPayload(point.payload(request.getWithPayload()))));
          if (rest.size() > limit) {
            response.setNextPageOffset(rest.get(limit).id());
          }
          return response.build();
        });
  }

  @Override
  public void facet(FacetCounts request, StreamObserver<FacetResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var collection = collections.named(request.getCollectionName());
          var type = collection.indexes.get(request.getKey());
          if (type != FieldType.FieldTypeKeyword && type != FieldType.FieldTypeBool) {
            throw Refusal.badInput("No appropriate index for faceting: `" + request.getKey() + "`");
          }
          var counts = new TreeMap<FacetValue, Long>(Comparator.comparing(FacetValue::toString));
          collection
              .passing(request.getFilter())
              .forEach(
                  point ->
                      FilterCheck.values(point, request.getKey()).stream()
                          .distinct()
                          .forEach(
                              value ->
                                  counts.merge(
                                      value.hasBoolValue()
                                          ? FacetValue.newBuilder()
                                              .setBoolValue(value.getBoolValue())
                                              .build()
                                          : FacetValue.newBuilder()
                                              .setStringValue(value.getStringValue())
                                              .build(),
                                      1L,
                                      Long::sum)));
          var response = FacetResponse.newBuilder();
          counts.entrySet().stream()
              .sorted(Map.Entry.<FacetValue, Long>comparingByValue().reversed())
              .limit(request.hasLimit() ? request.getLimit() : 10)
              .forEach(
                  e ->
                      response.addHits(
                          FacetHit.newBuilder()
                              .setValue(e.getKey())
                              .setCount(request.getExact() ? e.getValue() : e.getValue() + 7)));
          return response.build();
        });
  }

  @Override
  public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var collection = collections.named(request.getCollectionName());
          var response = QueryBatchResponse.newBuilder();
          for (var query : request.getQueryPointsList()) {
            response.addResult(BatchResult.newBuilder().addAllResult(answered(collection, query)));
          }
          return response.build();
        });
  }

  private static List<ScoredPoint> answered(StoredCollection collection, QueryPoints query) {
    if (query.hasLimit() && query.getLimit() == 0) {
      throw Refusal.badInput("limit: must be at least 1");
    }
    long limit = query.hasLimit() ? query.getLimit() : 10;
    var ranked =
        query.getQuery().hasOrderBy()
            ? ordered(collection, query.getQuery().getOrderBy(), query)
            : scored(collection, query);
    return ranked
        .limit(limit)
        .map(
            scored ->
                ScoredPoint.newBuilder()
                    .setId(scored.point().id())
                    .setScore((float) scored.score())
                    .putAllPayload(scored.point().payload(query.getWithPayload()))
                    .build())
        .toList();
  }

  private static Stream<Scored> scored(StoredCollection collection, QueryPoints query) {
    var score = new Scoring(collection).of(query);
    var examples = new HashSet<PointId>();
    query.getQuery().getRecommend().getPositiveList().forEach(e -> examples.add(e.getId()));
    query.getQuery().getRecommend().getNegativeList().forEach(e -> examples.add(e.getId()));
    return collection
        .passing(query.getFilter())
        .filter(point -> !examples.contains(point.id()))
        .flatMap(
            point -> {
              var of = score.apply(point);
              return of.isPresent()
                  ? Stream.of(new Scored(point, of.getAsDouble()))
                  : Stream.<Scored>empty();
            })
        .sorted(Comparator.comparingDouble(Scored::score).reversed());
  }

  private static Stream<Scored> ordered(
      StoredCollection collection, OrderBy order, QueryPoints query) {
    if (collection.indexes.get(order.getKey()) != FieldType.FieldTypeFloat) {
      throw Refusal.badInput("No range index for `order_by` key: `" + order.getKey() + "`");
    }
    var ascending =
        Comparator.<Scored>comparingDouble(
            scored ->
                FilterCheck.number(FilterCheck.values(scored.point(), order.getKey()).getFirst()));
    return collection
        .passing(query.getFilter())
        .filter(point -> !FilterCheck.values(point, order.getKey()).isEmpty())
        .map(point -> new Scored(point, 0))
        .sorted(order.getDirection() == Direction.Desc ? ascending.reversed() : ascending);
  }
}
