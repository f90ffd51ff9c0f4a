package dev.handful.index;

import dev.handful.catalogue.Generation;

/** The index of each live catalogue generation. */
public interface ItemIndexes {

  /**
   * The index that holds this generation.
   *
   * @throws IndexUnavailableException when it is not (or no longer) loaded
   */
  ItemIndex of(Generation generation);
}
