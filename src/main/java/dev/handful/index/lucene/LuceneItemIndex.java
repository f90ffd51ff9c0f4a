package dev.handful.index.lucene;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.index.Extreme;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import dev.handful.index.Signal;
import dev.handful.index.SignalQuery;
import dev.handful.index.Taste;
import dev.handful.language.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Items in Lucene. Exact but for dense search in large indexes; see {@link Depth}. */
final class LuceneItemIndex implements ItemIndex {

  /** What a segment holds while an index is built; more would have a graph of its own. */
  private static final double BUILDING_MB = 256;

  private final Fields fields;
  private final Queries queries;
  private final Depth depth;
  private final Directory directory;
  private final ExecutorService workers;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile @Nullable Recent recent;

  /** Holds the entries when made. */
  LuceneItemIndex(
      CatalogueSchema schema,
      Words words,
      Depth depth,
      Storage storage,
      Collection<Entry> entries) {
    this.fields = new Fields(schema);
    this.queries = new Queries(words);
    this.depth = depth;
    int threads = Runtime.getRuntime().availableProcessors();
    this.workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      boolean graph = depth.graph(entries.size());
      var codec =
          graph ? new VectorsCodec(depth.graphFrom(), threads, workers) : new VectorsCodec();
      this.directory = storage.forItems(entries.size(), depth);
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(words.analyzer())
                  .setCodec(codec)
                  .setRAMBufferSizeMB(BUILDING_MB)
                  .setMaxBufferedDocs(Math.max(2, depth.graphFrom() / 2)));
      for (var entry : entries) {
        writer.addDocument(fields.document(entry));
      }
      if (graph) {
        // One graph, built by all processors at once, instead of one per segment.
        writer.forceMerge(1);
      }
      writer.getConfig().setRAMBufferSizeMB(IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB);
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public List<Hit> search(List<SignalQuery> signals, Filter filter, int k) {
    return reading(
        searcher -> {
          var matches = recent(searcher).matches(filter);
          var scan = new Scan(searcher);
          if (signals.isEmpty()) {
            return scan.ids(matches, k).stream().map(id -> new Hit(id, Map.of())).toList();
          }
          var scores = new LinkedHashMap<ItemId, EnumMap<Signal, Double>>();
          for (var signal : signals) {
            var scored =
                switch (signal) {
                  case SignalQuery.Dense(var vector) ->
                      Nearest.to(searcher, depth, vector, matches, k);
                  case SignalQuery.Lexical(var text) ->
                      lexical(searcher, queries.lexical(text, new MatchesQuery(matches)), k);
                  case SignalQuery.Recommend examples -> {
                    var taste = Taste.of(examples, vectors(Taste.items(examples)));
                    yield taste.any()
                        ? Nearest.to(searcher, depth, taste.direction(), matches, k)
                        : List.<Scan.Scored>of();
                  }
                };
            scored.forEach(
                s ->
                    scores
                        .computeIfAbsent(s.id(), id -> new EnumMap<>(Signal.class))
                        .put(kind(signal), s.score()));
          }
          return scores.entrySet().stream().map(e -> new Hit(e.getKey(), e.getValue())).toList();
        });
  }

  private static Signal kind(SignalQuery query) {
    return switch (query) {
      case SignalQuery.Dense ignored -> Signal.DENSE;
      case SignalQuery.Lexical ignored -> Signal.LEXICAL;
      case SignalQuery.Recommend ignored -> Signal.RECOMMEND;
    };
  }

  private static List<Scan.Scored> lexical(
      IndexSearcher searcher, org.apache.lucene.search.Query query, int k) throws IOException {
    var scan = new Scan(searcher);
    var scored = new ArrayList<Scan.Scored>();
    for (var top : searcher.search(query, k).scoreDocs) {
      scored.add(new Scan.Scored(scan.id(top.doc), top.score));
    }
    return scored;
  }

  @Override
  public Map<String, Integer> facets(String attribute, Filter filter) {
    return reading(
        searcher -> {
          var recent = recent(searcher);
          var keywords = recent.facets(Fields.keyword(attribute), filter);
          return keywords.isEmpty() ? recent.facets(Fields.flag(attribute), filter) : keywords;
        });
  }

  @Override
  public int count(Filter filter) {
    return reading(searcher -> recent(searcher).matches(filter).count());
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    return reading(searcher -> recent(searcher).extremes(attribute, filter));
  }

  /** What was asked of this state; turns that meet a new state at once may each begin one. */
  private Recent recent(IndexSearcher searcher) {
    var known = recent;
    if (known == null || !known.of(searcher)) {
      known = new Recent(searcher, queries);
      recent = known;
    }
    return known;
  }

  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    return reading(searcher -> Stored.vectors(searcher, ids));
  }

  @Override
  public void upsert(Collection<Entry> added) {
    writing(
        () -> {
          for (var entry : added) {
            var id = entry.item().id();
            writer.updateDocument(new Term(Fields.ID, id.value()), fields.document(entry));
          }
        });
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    writing(() -> writer.deleteDocuments(Queries.ids(Set.copyOf(ids))));
  }

  @Override
  public void becameLive() {
    // Nothing is shared with anybody.
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
      workers.shutdown();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      var searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private synchronized void writing(Writing writing) {
    try {
      writing.run();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static IndexUnavailableException unavailable(IOException e) {
    return new IndexUnavailableException("the Lucene index cannot answer: " + e.getMessage(), e);
  }
}
