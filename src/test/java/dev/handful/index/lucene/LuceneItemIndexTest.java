package dev.handful.index.lucene;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexContract;
import java.util.Collection;

class LuceneItemIndexTest extends ItemIndexContract {

  @Override
  protected ItemIndex build(CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    return new LuceneItemIndexes().build(new Generation("test@1"), schema, entries);
  }
}
