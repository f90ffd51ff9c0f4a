package dev.handful.index;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.config.HandfulConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * In this process; or on a server when one is named, with a copy in this process of catalogues that
 * are small enough for it.
 */
@ApplicationScoped
public class RoutedIndexes implements ItemIndexFactory {

  private final HandfulConfig.Qdrant settings;
  private final ItemIndexFactory embedded;
  private final ItemIndexFactory remote;

  public RoutedIndexes(
      HandfulConfig config,
      @EmbeddedIndex ItemIndexFactory embedded,
      @RemoteIndex ItemIndexFactory remote) {
    this.settings = config.qdrant();
    this.embedded = embedded;
    this.remote = remote;
  }

  @Override
  public ItemIndex build(
      Generation generation, CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    if (settings.url().isEmpty()) {
      return embedded.build(generation, schema, entries);
    }
    RemoteCopy.Builder builder = now -> remote.build(generation, schema, now);
    boolean copied = entries.size() <= settings.localCopy();
    return copied
        ? new GuardedItemIndex(
            RemoteCopy.mending(builder, entries, settings.retryAfter()),
            embedded.build(generation, schema, entries),
            settings.turnTimeout(),
            System::nanoTime)
        : new GuardedItemIndex(
            RemoteCopy.alone(builder, entries), null, settings.turnTimeout(), System::nanoTime);
  }
}
