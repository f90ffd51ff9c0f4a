package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.NamedVectorsOutput;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import java.util.LinkedHashMap;
import java.util.Map;

/** A point as the double keeps it: dense vectors at length one, as the server does for cosine. */
record StoredPoint(
    PointId id,
    Map<String, Value> payload,
    Map<String, float[]> dense,
    Map<String, Map<Integer, Float>> sparse) {

  Map<String, Value> payload(WithPayloadSelector selector) {
    return switch (selector.getSelectorOptionsCase()) {
      case ENABLE -> selector.getEnable() ? payload : Map.of();
      case INCLUDE -> {
        var some = new LinkedHashMap<>(payload);
        some.keySet().retainAll(selector.getInclude().getFieldsList());
        yield some;
      }
      case EXCLUDE -> {
        var some = new LinkedHashMap<>(payload);
        some.keySet().removeAll(selector.getExclude().getFieldsList());
        yield some;
      }
      case SELECTOROPTIONS_NOT_SET -> Map.of();
    };
  }

  VectorsOutput vectors(WithVectorsSelector selector) {
    var named = NamedVectorsOutput.newBuilder();
    dense.forEach(
        (name, vector) -> {
          if (selector.getEnable() || selector.getInclude().getNamesList().contains(name)) {
            var data = DenseVector.newBuilder();
            for (float value : vector) {
              data.addData(value);
            }
            named.putVectors(name, VectorOutput.newBuilder().setDense(data).build());
          }
        });
    return VectorsOutput.newBuilder().setVectors(named).build();
  }
}
