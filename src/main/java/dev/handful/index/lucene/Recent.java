package dev.handful.index.lucene;

import dev.handful.index.Extreme;
import dev.handful.index.Filter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * What was asked lately of one state of an index. A turn asks about the same filter dozens of times
 * (its count, a facet per attribute, searches), and first turns of all shoppers ask about
 * everything. Thread-safe; thrown away with the state.
 */
final class Recent {

  /** Filters remembered; each takes a bit per item. */
  private static final int FILTERS = 64;

  private static final int ANSWERS = 512;

  private record Facet(String field, Filter filter) {}

  private record Span(String attribute, Filter filter) {}

  private final IndexSearcher searcher;
  private final Queries queries;
  private final Map<Filter, Matches> matches = new Lately<>(FILTERS);
  private final Map<Facet, Map<String, Integer>> facets = new Lately<>(ANSWERS);
  private final Map<Span, Optional<Extreme>> extremes = new Lately<>(ANSWERS);

  Recent(IndexSearcher searcher, Queries queries) {
    this.searcher = searcher;
    this.queries = queries;
  }

  boolean of(IndexSearcher other) {
    return searcher == other;
  }

  private interface Work<T> {
    T now() throws IOException;
  }

  /** Two that miss at once both work: a lock would make turns wait for each other. */
  private static <K, V> V remembered(Map<K, V> map, K key, Work<V> work) throws IOException {
    synchronized (map) {
      V known = map.get(key);
      if (known != null) {
        return known;
      }
    }
    V found = work.now();
    synchronized (map) {
      map.put(key, found);
    }
    return found;
  }

  Matches matches(Filter filter) throws IOException {
    return remembered(matches, filter, () -> Matches.of(searcher, queries.filter(filter)));
  }

  Map<String, Integer> facets(String field, Filter filter) throws IOException {
    return remembered(
        facets, new Facet(field, filter), () -> scan().facets(field, matches(filter)));
  }

  Optional<Extreme> extremes(String attribute, Filter filter) throws IOException {
    return remembered(
        extremes, new Span(attribute, filter), () -> scan().extremes(attribute, matches(filter)));
  }

  private Scan scan() {
    return new Scan(searcher);
  }

  /** The least lately used entry goes first. */
  private static final class Lately<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int kept;

    Lately(int kept) {
      super(16, 0.75f, true);
      this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > kept;
    }
  }
}
