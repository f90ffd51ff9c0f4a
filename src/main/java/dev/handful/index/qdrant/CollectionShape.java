package dev.handful.index.qdrant;

import dev.handful.config.HandfulConfig;
import dev.handful.index.IndexUnavailableException;
import io.grpc.Status;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.Modifier;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.Map;
import java.util.Optional;

/**
 * How a collection must be: a cosine vector, a sparse one with inverse document frequencies, an
 * index on every field that filters, facets and order read.
 */
final class CollectionShape {

  /** Of the numbers in a vector, so many lie in the range that one byte tells apart. */
  private static final float QUANTILE = 0.99f;

  private final QdrantConnection connection;
  private final HandfulConfig.Qdrant settings;

  CollectionShape(QdrantConnection connection, HandfulConfig.Qdrant settings) {
    this.connection = connection;
    this.settings = settings;
  }

  /**
   * Creates what is missing of it; what is there stays as it is.
   *
   * @throws IndexUnavailableException when it is there with other vectors
   */
  void ensure(String name, int dimensions, Map<String, FieldType> fields) {
    var found = info(name).orElseGet(() -> created(name, dimensions));
    var dense =
        found
            .getConfig()
            .getParams()
            .getVectorsConfig()
            .getParamsMap()
            .getMapMap()
            .get(ItemPoints.DENSE);
    if (dense == null || dense.getSize() != dimensions) {
      throw new IndexUnavailableException(
          "collection "
              + name
              + " exists, but not with vectors of "
              + dimensions
              + " numbers: delete it or rename the catalogue");
    }
    fields.forEach(
        (field, type) -> {
          if (!found.containsPayloadSchema(field)) {
            connection.write(
                "index",
                points ->
                    points.createFieldIndex(
                        CreateFieldIndexCollection.newBuilder()
                            .setCollectionName(name)
                            .setFieldName(field)
                            .setFieldType(type)
                            .setWait(true)
                            .build()));
          }
        });
  }

  private Optional<CollectionInfo> info(String name) {
    try {
      var request = GetCollectionInfoRequest.newBuilder().setCollectionName(name).build();
      return Optional.of(connection.lookUp("collection", c -> c.get(request)).getResult());
    } catch (QdrantFailureException e) {
      if (e.code() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private CollectionInfo created(String name, int dimensions) {
    try {
      connection.change("create", c -> c.create(creation(name, dimensions)));
    } catch (IndexUnavailableException e) {
      // Another server may have been quicker; then all is well.
      return info(name).orElseThrow(() -> e);
    }
    return info(name)
        .orElseThrow(() -> Answers.nonsense("a collection that was created and is not there"));
  }

  private CreateCollection creation(String name, int dimensions) {
    var dense = VectorParams.newBuilder().setSize(dimensions).setDistance(Distance.Cosine);
    if (settings.quantisation()) {
      dense.setQuantizationConfig(
          QuantizationConfig.newBuilder()
              .setScalar(
                  ScalarQuantization.newBuilder()
                      .setType(QuantizationType.Int8)
                      .setQuantile(QUANTILE)
                      .setAlwaysRam(true)));
    }
    var creation =
        CreateCollection.newBuilder()
            .setCollectionName(name)
            .setVectorsConfig(
                VectorsConfig.newBuilder()
                    .setParamsMap(
                        VectorParamsMap.newBuilder().putMap(ItemPoints.DENSE, dense.build())))
            .setSparseVectorsConfig(
                SparseVectorConfig.newBuilder()
                    .putMap(
                        ItemPoints.BM25,
                        SparseVectorParams.newBuilder().setModifier(Modifier.Idf).build()));
    settings.shards().ifPresent(creation::setShardNumber);
    settings.replicas().ifPresent(creation::setReplicationFactor);
    return creation.build();
  }
}
