package dev.handful.index.qdrant;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.CollectionsGrpc;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The collections service of the double, with aliases. */
final class DoubledCollections extends CollectionsGrpc.CollectionsImplBase {

  final Map<String, StoredCollection> collections = new ConcurrentSkipListMap<>();
  final Map<String, String> aliases = new ConcurrentSkipListMap<>();

  StoredCollection named(String name) {
    var found = collections.get(aliases.getOrDefault(name, name));
    if (found == null) {
      throw Refusal.noCollection(name);
    }
    return found;
  }

  @Override
  public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var name = request.getCollectionName();
          if (name.isEmpty() || name.length() > 255 || name.matches(".*[<>:\"/\\\\|?*\0].*")) {
            throw Refusal.badInput("collection name cannot be " + name);
          }
          if (request.hasShardNumber() && request.getShardNumber() < 1
              || request.hasReplicationFactor() && request.getReplicationFactor() < 1) {
            throw Refusal.badInput("must be at least 1");
          }
          if (aliases.containsKey(name)
              || collections.putIfAbsent(name, new StoredCollection(request)) != null) {
            throw Refusal.exists(name);
          }
          return CollectionOperationResponse.newBuilder().setResult(true).build();
        });
  }

  @Override
  public void get(
      GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var found = named(request.getCollectionName());
          var info =
              CollectionInfo.newBuilder()
                  .setPointsCount(found.all().size())
                  .setConfig(
                      CollectionConfig.newBuilder()
                          .setParams(
                              CollectionParams.newBuilder()
                                  .setVectorsConfig(found.creation.getVectorsConfig())));
          found.indexes.forEach(
              (field, type) ->
                  info.putPayloadSchema(field, PayloadSchemaInfo.getDefaultInstance()));
          return GetCollectionInfoResponse.newBuilder().setResult(info).build();
        });
  }

  @Override
  public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> answer) {
    Answering.with(
        answer,
        () ->
            ListCollectionsResponse.newBuilder()
                .addAllCollections(
                    collections.keySet().stream()
                        .map(name -> CollectionDescription.newBuilder().setName(name).build())
                        .toList())
                .build());
  }

  @Override
  public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          boolean gone = collections.remove(request.getCollectionName()) != null;
          aliases.values().removeIf(request.getCollectionName()::equals);
          return CollectionOperationResponse.newBuilder().setResult(gone).build();
        });
  }

  @Override
  public void updateAliases(
      ChangeAliases request, StreamObserver<CollectionOperationResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var next = new TreeMap<>(aliases);
          for (var action : request.getActionsList()) {
            if (action.hasDeleteAlias()) {
              next.remove(action.getDeleteAlias().getAliasName());
            } else {
              var create = action.getCreateAlias();
              if (!collections.containsKey(create.getCollectionName())) {
                throw Refusal.noCollection(create.getCollectionName());
              }
              if (collections.containsKey(create.getAliasName())) {
                throw Refusal.exists(create.getAliasName());
              }
              next.put(create.getAliasName(), create.getCollectionName());
            }
          }
          aliases.clear();
          aliases.putAll(next);
          return CollectionOperationResponse.newBuilder().setResult(true).build();
        });
  }

  @Override
  public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> answer) {
    Answering.with(
        answer,
        () -> {
          var response = ListAliasesResponse.newBuilder();
          aliases.forEach(
              (alias, collection) ->
                  response.addAliases(
                      AliasDescription.newBuilder()
                          .setAliasName(alias)
                          .setCollectionName(collection)));
          return response.build();
        });
  }
}
