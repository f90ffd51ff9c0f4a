package dev.handful.index;

import dev.handful.catalogue.CatalogueSchema;
import java.util.Collection;

/** Builds the index of a catalogue generation; one per adapter, chosen by configuration. */
public interface ItemIndexFactory {

  /**
   * An index that holds the entries and answers at once.
   *
   * @throws IndexUnavailableException when it cannot be built
   */
  ItemIndex build(CatalogueSchema schema, Collection<ItemIndex.Entry> entries);
}
