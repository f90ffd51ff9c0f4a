package dev.handful.index.qdrant;

import dev.handful.catalogue.ItemId;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The points of one generation, and what is known of their collection. */
final class QdrantCollection {

  private static final Logger LOG = Logger.getLogger(QdrantCollection.class);
  private static final int PAGE = 5_000;

  private final QdrantConnection connection;
  private final Aliases aliases;
  private final String name;
  private final int dimensions;
  private final Set<String> indexed;
  private final ItemPoints points;
  private final int batch;

  QdrantCollection(
      QdrantConnection connection,
      Aliases aliases,
      String name,
      int dimensions,
      Set<String> indexed,
      ItemPoints points,
      int batch) {
    this.connection = connection;
    this.aliases = aliases;
    this.name = name;
    this.dimensions = dimensions;
    this.indexed = Set.copyOf(indexed);
    this.points = points;
    this.batch = batch;
  }

  String name() {
    return name;
  }

  int dimensions() {
    return dimensions;
  }

  /** Whether a payload field can be counted and ordered by; Qdrant refuses others. */
  boolean indexes(String key) {
    return indexed.contains(key);
  }

  /**
   * Makes it hold exactly these entries: writes what is not there or is otherwise, removes what
   * should not be there. A complete collection is only read.
   */
  void hold(Collection<ItemIndex.Entry> entries) {
    long start = System.nanoTime();
    var there = new HashMap<ItemId, String>();
    new Pages(connection, name)
        .of(
            Common.Filter.getDefaultInstance(),
            PAGE,
            WithPayloadSelectorFactory.include(List.of(PayloadKeys.ID, PayloadKeys.CONTENT)))
        .forEach(
            point ->
                there.put(
                    Answers.id(point.getPayloadMap()),
                    point.getPayloadOrDefault(PayloadKeys.CONTENT, NO_CONTENT).getStringValue()));
    int written = 0;
    var changed = new ArrayList<ItemIndex.Entry>();
    for (var entry : entries) {
      var known = there.remove(entry.item().id());
      if (!points.content(entry).equals(known)) {
        changed.add(entry);
      }
      if (changed.size() == batch) {
        write(changed);
        written += changed.size();
        changed.clear();
      }
    }
    write(changed);
    written += changed.size();
    delete(there.keySet());
    LOG.infof(
        "collection %s: %d items, %d written and %d removed in %.1f s",
        name, entries.size(), written, there.size(), (System.nanoTime() - start) / 1e9);
  }

  private static final io.qdrant.client.grpc.JsonWithInt.Value NO_CONTENT =
      io.qdrant.client.ValueFactory.value("");

  /** Adds or replaces; searchable on return. */
  void write(Collection<ItemIndex.Entry> entries) {
    var all = List.copyOf(entries);
    for (int from = 0; from < all.size(); from += batch) {
      var request =
          UpsertPoints.newBuilder()
              .setCollectionName(name)
              .setWait(true)
              .addAllPoints(
                  all.subList(from, Math.min(all.size(), from + batch)).stream()
                      .map(points::point)
                      .toList())
              .build();
      done(connection.write("upsert", points -> points.upsert(request)));
    }
  }

  /** Removes; gone on return. Ids that are not there are ignored. */
  void delete(Collection<ItemId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    var request =
        DeletePoints.newBuilder()
            .setCollectionName(name)
            .setWait(true)
            .setPoints(
                PointsSelector.newBuilder()
                    .setPoints(PointsIdsList.newBuilder().addAllIds(Conditions.points(ids))))
            .build();
    done(connection.write("delete", points -> points.delete(request)));
  }

  private void done(PointsOperationResponse response) {
    var status = response.getResult().getStatus();
    if (status != UpdateStatus.Completed) {
      throw new IndexUnavailableException(
          "Qdrant has not finished a change of " + name + ", it says " + status);
    }
  }

  void becameLive() {
    aliases.pointTo(name);
  }
}
