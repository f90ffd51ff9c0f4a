package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The points of a collection and what the server checks when they are written. */
final class StoredCollection {

  final CreateCollection creation;
  final Map<String, FieldType> indexes = new ConcurrentHashMap<>();
  private final Map<String, StoredPoint> points = new TreeMap<>();

  StoredCollection(CreateCollection creation) {
    this.creation = creation;
  }

  int size(String vector) {
    var params = creation.getVectorsConfig().getParamsMap().getMapMap().get(vector);
    if (params == null) {
      throw Refusal.badInput("Not existing vector name error: " + vector);
    }
    return (int) params.getSize();
  }

  boolean isSparse(String vector) {
    return creation.getSparseVectorsConfig().containsMap(vector);
  }

  boolean idf(String vector) {
    return creation.getSparseVectorsConfig().getMapOrThrow(vector).getModifier() == Modifier.Idf;
  }

  synchronized List<StoredPoint> all() {
    return List.copyOf(points.values());
  }

  Stream<StoredPoint> passing(Filter filter) {
    return all().stream().filter(point -> FilterCheck.passes(filter, point));
  }

  synchronized StoredPoint get(PointId id) {
    return points.get(key(id));
  }

  static String key(PointId id) {
    return id.hasUuid() ? id.getUuid() : "%020d".formatted(id.getNum());
  }

  synchronized void upsert(List<PointStruct> written) {
    // Checked whole before the first is kept.
    var checked = written.stream().map(this::checked).toList();
    checked.forEach(point -> points.put(key(point.id()), point));
  }

  synchronized void delete(java.util.function.Predicate<StoredPoint> gone) {
    points.values().removeIf(gone);
  }

  private StoredPoint checked(PointStruct point) {
    var dense = new HashMap<String, float[]>();
    var sparse = new HashMap<String, Map<Integer, Float>>();
    for (var named : point.getVectors().getVectors().getVectorsMap().entrySet()) {
      if (isSparse(named.getKey())) {
        sparse.put(named.getKey(), sparse(named.getValue()));
      } else {
        var data =
            named.getValue().hasDense()
                ? named.getValue().getDense().getDataList()
                : named.getValue().getDataList();
        dense.put(named.getKey(), Scoring.unit(checkedSize(named.getKey(), Scoring.floats(data))));
      }
    }
    return new StoredPoint(point.getId(), Map.copyOf(point.getPayloadMap()), dense, sparse);
  }

  float[] checkedSize(String name, float[] vector) {
    if (vector.length != size(name)) {
      throw Refusal.badInput(
          "Vector dimension error: expected dim: " + size(name) + ", got " + vector.length);
    }
    return vector;
  }

  private static Map<Integer, Float> sparse(Vector vector) {
    var indices =
        vector.hasSparse()
            ? vector.getSparse().getIndicesList()
            : vector.getIndices().getDataList();
    var values = vector.hasSparse() ? vector.getSparse().getValuesList() : vector.getDataList();
    return sparse(indices, values);
  }

  static Map<Integer, Float> sparse(List<Integer> indices, List<Float> values) {
    if (indices.size() != values.size()) {
      throw Refusal.badInput("values: must be the same length as indices");
    }
    if (new HashSet<>(indices).size() != indices.size()) {
      throw Refusal.badInput("indices: must be unique");
    }
    var sparse = new HashMap<Integer, Float>();
    for (int i = 0; i < indices.size(); i++) {
      sparse.put(indices.get(i), values.get(i));
    }
    return sparse;
  }
}
