package dev.handful.index;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import java.util.Collection;

/** Builds the index of a catalogue generation; one per adapter, chosen by configuration. */
public interface ItemIndexFactory {

  /**
   * An index that holds the entries and answers at once. A generation that another server has built
   * already may be used as it is.
   *
   * @throws IndexUnavailableException when it cannot be built
   */
  ItemIndex build(
      Generation generation, CatalogueSchema schema, Collection<ItemIndex.Entry> entries);
}
