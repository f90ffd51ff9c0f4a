package dev.handful.index.qdrant;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.config.HandfulConfig;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexFactory;
import dev.handful.index.ItemText;
import dev.handful.index.RemoteIndex;
import dev.handful.language.Words;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps generations in Qdrant; connects when the first is built, never without {@code url}. */
@RemoteIndex
@ApplicationScoped
public class QdrantItemIndexes implements ItemIndexFactory {

  private final HandfulConfig.Qdrant settings;
  private final Words words = new Words();
  private @Nullable QdrantConnection connection;

  public QdrantItemIndexes(HandfulConfig config) {
    this.settings = config.qdrant();
  }

  private synchronized QdrantConnection connection() {
    if (connection == null) {
      connection = new QdrantConnection(QdrantServer.of(settings));
    }
    return connection;
  }

  @Override
  public ItemIndex build(
      Generation generation, CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    int dimensions =
        entries.stream()
            .mapToInt(entry -> entry.vector().length)
            .findFirst()
            .orElseThrow(
                () -> new IndexUnavailableException("a catalogue without items needs no index"));
    var connected = connection();
    var sparse =
        SparseWords.over(
            entries.stream().map(ItemIndex.Entry::item).toList(), new ItemText(schema), words);
    var names = CollectionNames.of(schema.name());
    var fields = ItemPoints.indexed(schema);
    var collection =
        new QdrantCollection(
            connected,
            new Aliases(connected, names),
            names.collection(generation, dimensions),
            dimensions,
            fields.keySet(),
            new ItemPoints(sparse),
            settings.batch());
    new CollectionShape(connected, settings).ensure(collection.name(), dimensions, fields);
    collection.hold(entries);
    return new QdrantItemIndex(
        connected, collection, new SearchSettings(settings.quantisation()), sparse);
  }

  @PreDestroy
  synchronized void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
