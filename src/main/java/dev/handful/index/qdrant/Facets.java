package dev.handful.index.qdrant;

import dev.handful.index.Filter;
import io.qdrant.client.grpc.Points.FacetCounts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Exact counts per value. */
final class Facets {

  /** More values than any attribute has: Qdrant would stop at ten. */
  private static final int VALUES = 65_536;

  private final QdrantConnection connection;
  private final QdrantCollection collection;

  Facets(QdrantConnection connection, QdrantCollection collection) {
    this.connection = connection;
    this.collection = collection;
  }

  /** Most first, then by value; none of an attribute that has no index. */
  Map<String, Integer> of(String attribute, Filter filter) {
    var keyword = PayloadKeys.keyword(attribute);
    var flag = PayloadKeys.flag(attribute);
    if (collection.indexes(keyword)) {
      return counts(keyword, filter);
    }
    return collection.indexes(flag) ? counts(flag, filter) : Map.of();
  }

  private Map<String, Integer> counts(String key, Filter filter) {
    var answer =
        connection.read(
            "facet",
            points ->
                points.facet(
                    FacetCounts.newBuilder()
                        .setCollectionName(collection.name())
                        .setKey(key)
                        .setFilter(Conditions.filter(filter))
                        .setLimit(VALUES)
                        .setExact(true)
                        .build()));
    var counts = new TreeMap<String, Integer>();
    for (var hit : answer.getHitsList()) {
      var value = hit.getValue();
      var name =
          value.hasBoolValue() ? String.valueOf(value.getBoolValue()) : value.getStringValue();
      int count = Answers.count(hit.getCount());
      if (count > 0) {
        counts.put(name, count);
      }
    }
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }
}
