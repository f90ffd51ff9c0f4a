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
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Items in Lucene, in memory. Dense search is an exact scan; see {@code docs/decisions.md}. */
final class LuceneItemIndex implements ItemIndex {

  private final Map<ItemId, Entry> entries = new ConcurrentHashMap<>();
  private final Fields fields;
  private final Queries queries;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  LuceneItemIndex(CatalogueSchema schema, Words words) {
    this.fields = new Fields(schema);
    this.queries = new Queries(words);
    try {
      this.writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(words.analyzer()).setCodec(new ScannedVectorsCodec()));
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public List<Hit> search(List<SignalQuery> signals, Filter filter, int k) {
    return reading(
        searcher -> {
          var query = queries.filter(filter);
          var scan = new Scan(searcher);
          if (signals.isEmpty()) {
            return scan.ids(query, k).stream().map(id -> new Hit(id, Map.of())).toList();
          }
          var scores = new LinkedHashMap<ItemId, EnumMap<Signal, Double>>();
          for (var signal : signals) {
            var scored =
                switch (signal) {
                  case SignalQuery.Dense(var vector) -> scan.nearest(vector, query, k);
                  case SignalQuery.Lexical(var text) ->
                      lexical(searcher, queries.lexical(text, query), k);
                  case SignalQuery.Recommend examples -> {
                    var taste = Taste.of(examples, vectors(Taste.items(examples)));
                    yield taste.any()
                        ? scan.nearest(taste.direction(), query, k)
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
          var scan = new Scan(searcher);
          var query = queries.filter(filter);
          var keywords = scan.facets(Fields.keyword(attribute), query);
          return keywords.isEmpty() ? scan.facets(Fields.flag(attribute), query) : keywords;
        });
  }

  @Override
  public int count(Filter filter) {
    return reading(searcher -> searcher.count(queries.filter(filter)));
  }

  @Override
  public Optional<Extreme> extremes(String attribute, Filter filter) {
    return reading(searcher -> new Scan(searcher).extremes(attribute, queries.filter(filter)));
  }

  @Override
  public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
    var found = new LinkedHashMap<ItemId, float[]>();
    for (var id : ids) {
      @Nullable Entry entry = entries.get(id);
      if (entry != null) {
        found.put(id, entry.vector());
      }
    }
    return found;
  }

  @Override
  public void upsert(Collection<Entry> added) {
    writing(
        () -> {
          for (var entry : added) {
            var id = entry.item().id();
            entries.put(id, entry);
            writer.updateDocument(new Term(Fields.ID, id.value()), fields.document(entry));
          }
        });
  }

  @Override
  public void delete(Collection<ItemId> ids) {
    writing(() -> writer.deleteDocuments(Queries.ids(Set.copyOf(ids))));
    ids.forEach(entries::remove);
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
