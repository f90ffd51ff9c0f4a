package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.stream.Stream;

/** Every point that a filter lets through, page by page. */
final class Pages {

  private final QdrantConnection connection;
  private final String collection;

  Pages(QdrantConnection connection, String collection) {
    this.connection = connection;
    this.collection = collection;
  }

  /** In the order of point ids; each page is asked for when it is reached. */
  Stream<RetrievedPoint> of(Common.Filter filter, int size, WithPayloadSelector payload) {
    var first =
        ScrollPoints.newBuilder()
            .setCollectionName(collection)
            .setFilter(filter)
            .setLimit(size)
            .setWithPayload(payload);
    return Stream.iterate(
            page(first),
            java.util.Objects::nonNull,
            page ->
                page.hasNextPageOffset() ? page(first.setOffset(page.getNextPageOffset())) : null)
        .flatMap(page -> page.getResultList().stream());
  }

  private ScrollResponse page(ScrollPoints.Builder request) {
    return connection.read("scroll", points -> points.scroll(request.build()));
  }
}
