package dev.handful.index.qdrant;

import dev.handful.index.IndexUnavailableException;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import org.jboss.logging.Logger;

/**
 * The alias that names a catalogue's live collection. When it moves, the collection it leaves stays
 * for servers that have not followed yet; older ones are dropped.
 */
record Aliases(QdrantConnection connection, CollectionNames names) {

  private static final Logger LOG = Logger.getLogger(Aliases.class);

  void pointTo(String live) {
    try {
      var before = target();
      if (!live.equals(before)) {
        move(live, !before.isEmpty());
        dropAllBut(live, before);
        LOG.infof("collection %s is live; %s is kept", live, before.isEmpty() ? "none" : before);
      }
    } catch (IndexUnavailableException e) {
      // Turns ask for a collection by its own name: the alias can wait for the next generation.
      LOG.warnf("the alias %s was not pointed to %s: %s", names.alias(), live, e.getMessage());
    }
  }

  /** The collection the alias names; empty when there is no such alias. */
  private String target() {
    return connection
        .lookUp("aliases", c -> c.listAliases(ListAliasesRequest.getDefaultInstance()))
        .getAliasesList()
        .stream()
        .filter(alias -> alias.getAliasName().equals(names.alias()))
        .map(AliasDescription::getCollectionName)
        .findFirst()
        .orElse("");
  }

  /** Both steps are one change for whoever asks by the alias. */
  private void move(String live, boolean existing) {
    var change = ChangeAliases.newBuilder();
    if (existing) {
      change.addActions(
          AliasOperations.newBuilder()
              .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(names.alias())));
    }
    change.addActions(
        AliasOperations.newBuilder()
            .setCreateAlias(
                CreateAlias.newBuilder().setCollectionName(live).setAliasName(names.alias())));
    connection.change("alias", c -> c.updateAliases(change.build()));
  }

  private void dropAllBut(String live, String before) {
    connection
        .lookUp("collections", c -> c.list(ListCollectionsRequest.getDefaultInstance()))
        .getCollectionsList()
        .stream()
        .map(CollectionDescription::getName)
        .filter(names::owns)
        .filter(name -> !name.equals(live) && !name.equals(before))
        .forEach(
            name ->
                connection.change(
                    "drop",
                    c -> c.delete(DeleteCollection.newBuilder().setCollectionName(name).build())));
  }
}
