package dev.handful.index.qdrant;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexContract;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Against the double, or a real server when the environment's QDRANT_URL names one. */
class QdrantItemIndexTest extends ItemIndexContract {

  private final QdrantTarget target = QdrantTarget.open();
  private final QdrantItemIndexes indexes =
      new QdrantItemIndexes(QdrantSettings.of(target.url(), target.settings(Map.of())));

  @Override
  protected ItemIndex build(CatalogueSchema schema, Collection<ItemIndex.Entry> entries) {
    return indexes.build(
        new Generation("contract@" + UUID.randomUUID()), target.own(schema), entries);
  }

  @AfterEach
  void leaveNothing() {
    target.close();
    indexes.close();
  }
}
