package dev.handful.index.qdrant;

import static io.qdrant.client.QueryFactory.nearest;
import static io.qdrant.client.QueryFactory.recommend;
import static io.qdrant.client.VectorInputFactory.vectorInput;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Extreme;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.IndexHealth;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import dev.handful.index.Signal;
import dev.handful.index.SignalQuery;
import dev.handful.index.Taste;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RecommendInput;
import io.qdrant.client.grpc.Points.RecommendStrategy;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of one generation in a Qdrant collection. The alias of a catalogue is for others: a
 * generation is asked by the collection's own name, so that a turn never changes it midway.
 */
final class QdrantItemIndex implements ItemIndex {

  private final QdrantConnection connection;
  private final QdrantCollection collection;
  private final SearchSettings search;
  private final SparseWords words;
  private final Facets facets;

  QdrantItemIndex(
      QdrantConnection connection,
      QdrantCollection collection,
      SearchSettings search,
      SparseWords words) {
    this.connection = connection;
    this.collection = collection;
    this.search = search;
    this.words = words;
    this.facets = new Facets(connection, collection);
  }

  /** What is asked for a signal; the points come in the order of their scores. */
  private record Asked(Signal signal, QueryPoints query) {}

  @Override
  public List<Hit> search(List<SignalQuery> signals, Filter filter, int k) {
    if (signals.isEmpty()) {
      return unscored(filter, k);
    }
    var asked = signals.stream().flatMap(signal -> asked(signal, filter, k).stream()).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    var answers = batch("search", asked.stream().map(Asked::query).toList());
    var scores = new LinkedHashMap<ItemId, EnumMap<Signal, Double>>();
    for (int i = 0; i < asked.size(); i++) {
      var signal = asked.get(i).signal();
      for (var point : answers.get(i)) {
        double score =
            signal == Signal.LEXICAL
                ? Answers.bm25(point.getScore())
                : Answers.cosine(point.getScore());
        // Without a word in common nothing is found, however few items the filter leaves.
        if (signal != Signal.LEXICAL || score > 0) {
          scores
              .computeIfAbsent(Answers.id(point.getPayloadMap()), id -> new EnumMap<>(Signal.class))
              .put(signal, score);
        }
      }
    }
    return scores.entrySet().stream().map(e -> new Hit(e.getKey(), e.getValue())).toList();
  }

  private Optional<Asked> asked(SignalQuery signal, Filter filter, int k) {
    var query =
        QueryPoints.newBuilder()
            .setCollectionName(collection.name())
            .setFilter(Conditions.filter(filter))
            .setLimit(k)
            .setWithPayload(Answers.ONLY_ID);
    return switch (signal) {
      case SignalQuery.Dense(var vector) ->
          Optional.of(
              new Asked(
                  Signal.DENSE,
                  query
                      .setQuery(nearest(vector))
                      .setUsing(ItemPoints.DENSE)
                      .setParams(search.dense())
                      .build()));
      case SignalQuery.Lexical(var text) -> {
        var sparse = words.query(text);
        yield sparse.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Asked(
                    Signal.LEXICAL,
                    query
                        .setQuery(nearest(sparse.values(), sparse.indices()))
                        .setUsing(ItemPoints.BM25)
                        .build()));
      }
      case SignalQuery.Recommend examples -> {
        // Examples as vectors, not as ids: their weights are kept, one that was deleted fails
        // nothing, and they may be found themselves, as in every index.
        var taste = Taste.of(examples, vectors(Taste.items(examples)));
        yield taste.any()
            ? Optional.of(
                new Asked(
                    Signal.RECOMMEND,
                    query
                        .setQuery(recommend(input(taste)))
                        .setUsing(ItemPoints.DENSE)
                        .setParams(search.dense())
                        .build()))
            : Optional.empty();
      }
    };
  }

  private static RecommendInput input(Taste taste) {
    var input = RecommendInput.newBuilder().setStrategy(RecommendStrategy.AverageVector);
    taste.liked().forEach(vector -> input.addPositive(vectorInput(vector)));
    taste.rejected().forEach(vector -> input.addNegative(vectorInput(vector)));
    return input.build();
  }

  private List<List<ScoredPoint>> batch(String what, List<QueryPoints> queries) {
    var answer =
        connection.read(
            what,
            points ->
                points.queryBatch(
                    QueryBatchPoints.newBuilder()
                        .setCollectionName(collection.name())
                        .addAllQueryPoints(queries)
                        .build()));
    if (answer.getResultCount() != queries.size()) {
      throw Answers.nonsense(
          answer.getResultCount() + " answers to " + queries.size() + " questions");
    }
    return answer.getResultList().stream().map(result -> result.getResultList()).toList();
  }

  private List<Hit> unscored(Filter filter, int k) {
    var answer =
        connection.read(
            "filter",
            points ->
                points.scroll(
                    ScrollPoints.newBuilder()
                        .setCollectionName(collection.name())
                        .setFilter(Conditions.filter(filter))
                        .setLimit(k)
                        .setWithPayload(Answers.ONLY_ID)
                        .build()));
    return answer.getResultList().stream()
        .map(point -> new Hit(Answers.id(point.getPayloadMap()), Map.of()))
        .toList();
  }

  @Override
  public Map<String, Integer> facets(String attribute, Filter filter) {
    return facets.of(attribute, filter);
  }

  @Override
  public int count(Filter filter) {
    var answer =
        connection.read(
            "count",
            points ->
                points.count(
                    CountPoints.newBuilder()
                        .setCollectionName(collection.name())
                        .setFilter(Conditions.filter(filter))
                        .setExact(true)
                        .build()));
    return Answers.count(answer.getResult().getCount());
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    var key = PayloadKeys.number(attribute);
    return collection.indexes(key)
        ? new Extremes(connection, collection, this::batch).of(attribute, filter)
        : Optional.empty();
  }

  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var answer =
        connection.read(
            "vectors",
            points ->
                points.get(
                    GetPoints.newBuilder()
                        .setCollectionName(collection.name())
                        .addAllIds(Conditions.points(ids))
                        .setWithPayload(Answers.ONLY_ID)
                        .setWithVectors(
                            WithVectorsSelectorFactory.include(List.of(ItemPoints.DENSE)))
                        .build()));
    var vectors = new LinkedHashMap<ItemId, float[]>();
    for (var point : answer.getResultList()) {
      vectors.put(
          Answers.id(point.getPayloadMap()),
          Answers.dense(point.getVectors(), collection.dimensions()));
    }
    return vectors;
  }

  @Override
  public void upsert(Collection<Entry> entries) {
    collection.write(entries);
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    collection.delete(ids);
  }

  @Override
  public void becameLive() {
    collection.becameLive();
  }

  @Override
  public IndexHealth health() {
    try {
      connection.version();
      return IndexHealth.FINE;
    } catch (IndexUnavailableException e) {
      return IndexHealth.away(e.getMessage());
    }
  }

  @Override
  public void close() {
    // The connection belongs to all generations, the collection to all servers.
  }
}
