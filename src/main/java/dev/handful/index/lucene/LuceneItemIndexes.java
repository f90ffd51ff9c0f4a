package dev.handful.index.lucene;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.config.HandfulConfig;
import dev.handful.index.EmbeddedIndex;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexFactory;
import dev.handful.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;

/** Builds embedded indexes. */
@EmbeddedIndex
@ApplicationScoped
public class LuceneItemIndexes implements ItemIndexFactory {

  private final Words words = new Words();
  private final Depth depth;
  private final Storage storage;

  @Inject
  public LuceneItemIndexes(HandfulConfig config) {
    this(Depth.STANDARD, config.data().resolve("index"));
  }

  /** Large indexes go to the system's temporary folder. */
  public LuceneItemIndexes() {
    this(Depth.STANDARD, Path.of(System.getProperty("java.io.tmpdir"), "handful-index"));
  }

  LuceneItemIndexes(Depth depth, Path folder) {
    this.depth = depth;
    this.storage = new Storage(folder);
  }

  @Override
  public ItemIndex build(
      Generation generation, CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    return new LuceneItemIndex(schema, words, depth, storage, entries);
  }
}
