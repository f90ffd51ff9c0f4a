package dev.handful.index.qdrant;

import dev.handful.catalogue.CatalogueSchema;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server that a test talks to: a double, unless QDRANT_URL names a real one. */
final class QdrantTarget implements AutoCloseable {

  private final @Nullable QdrantDouble stub;
  private final String url;
  private final String catalogue = "test-" + UUID.randomUUID();

  private QdrantTarget(@Nullable QdrantDouble stub, String url) {
    this.stub = stub;
    this.url = url;
  }

  static QdrantTarget open() {
    var real = System.getenv("QDRANT_URL");
    if (real != null && !real.isBlank()) {
      return new QdrantTarget(null, real);
    }
    var stub = QdrantDouble.start();
    return new QdrantTarget(stub, stub.url());
  }

  String url() {
    return url;
  }

  Map<String, String> settings(Map<String, String> others) {
    var settings = new HashMap<>(others);
    var key = System.getenv("QDRANT_API_KEY");
    if (stub == null && key != null) {
      settings.put("key", key);
    }
    return settings;
  }

  /** A catalogue of its own on a server that others use too. */
  CatalogueSchema own(CatalogueSchema schema) {
    return new CatalogueSchema(
        catalogue,
        schema.title(),
        schema.currency(),
        schema.locale(),
        schema.attributes(),
        schema.typeAttributes());
  }

  @Override
  public void close() {
    if (stub != null) {
      stub.close();
      return;
    }
    var config = QdrantSettings.of(url, settings(Map.of()));
    try (var connection = new QdrantConnection(QdrantServer.of(config.qdrant()))) {
      connection
          .lookUp("list", c -> c.list(ListCollectionsRequest.getDefaultInstance()))
          .getCollectionsList()
          .stream()
          .map(CollectionDescription::getName)
          .filter(CollectionNames.of(catalogue)::owns)
          .forEach(
              name ->
                  connection.change(
                      "drop",
                      c ->
                          c.delete(DeleteCollection.newBuilder().setCollectionName(name).build())));
    }
  }
}
