package dev.handful.index;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of one catalogue generation, searchable. Thread-safe. Answers with ids: what an item
 * says is read from the turn's own {@code Catalogue}, so that a turn sees one state of it.
 * Adapters: Lucene (embedded), Qdrant. Failures are {@link IndexUnavailableException}.
 */
public interface ItemIndex extends AutoCloseable {

  /** An item and its unit-length vector. */
  record Entry(Item item, float[] vector) {}

  /**
   * The best {@code k} per signal under the filter, merged by item; a hit has the scores of all
   * signals that found it. With no query the filter alone decides and scores are empty.
   */
  List<Hit> search(List<SignalQuery> queries, Filter filter, int k);

  /** Exact counts per value of a keyword or boolean ("true"/"false") attribute, most first. */
  Map<String, Integer> facets(String attribute, Filter filter);

  /** Exact number of items that satisfy the filter. */
  int count(Filter filter);

  /** Lowest and highest of a numeric attribute under the filter; empty when no item has it. */
  Optional<Extreme> extremes(String attribute, Filter filter);

  /** Vectors of items by id; unknown ids are absent. The arrays are shared: never write to them. */
  Map<ItemId, float[]> vectors(Collection<ItemId> ids);

  /** Adds or replaces; searchable on return. */
  void upsert(Collection<Entry> entries);

  /** Removes; gone from searches on return. Unknown ids are ignored. */
  void delete(Collection<ItemId> ids);

  /** The index as one turn asks it; used by one thread. */
  default ItemIndex forTurn() {
    return this;
  }

  /** How it is now; of {@link #forTurn}: how it was during the turn so far. */
  default IndexHealth health() {
    return IndexHealth.FINE;
  }

  /**
   * Told once turns may see this generation. A store that servers share points its alias here and
   * drops generations older than the one before; never fails, what could not be done is logged.
   */
  void becameLive();

  /**
   * Frees what this server holds of it; called once, when no turn can need it any more. What a
   * store shares with other servers stays.
   */
  @Override
  void close();
}
