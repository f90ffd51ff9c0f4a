package dev.handful.index.lucene;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.index.EmbeddedIndex;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexFactory;
import dev.handful.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Builds embedded indexes in memory. */
@EmbeddedIndex
@ApplicationScoped
public class LuceneItemIndexes implements ItemIndexFactory {

  private final Words words = new Words();

  @Override
  public ItemIndex build(
      Generation generation, CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    var index = new LuceneItemIndex(schema, words);
    index.upsert(entries);
    return index;
  }
}
