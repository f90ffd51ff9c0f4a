package dev.handful.index.lucene;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Extreme;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.VectorUtil;

/** Exact answers by a scan over what a filter matches. */
final class Scan {

  private final IndexSearcher searcher;

  Scan(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  record Scored(ItemId id, double score) {}

  /** The first k items in order of id. */
  List<ItemId> ids(Query filter, int k) throws IOException {
    var ids = new java.util.ArrayList<ItemId>();
    Matching.each(
        searcher,
        filter,
        reader -> {
          var column = DocValues.getSorted(reader, Fields.ID);
          return document -> ids.add(id(column, document));
        });
    return ids.stream().sorted().limit(k).toList();
  }

  /** The k items nearest to a unit vector, by cosine, best first. */
  List<Scored> nearest(float[] vector, Query filter, int k) throws IOException {
    var worstFirst =
        Comparator.comparingDouble(Scored::score)
            .thenComparing(Scored::id, Comparator.reverseOrder());
    var best = new PriorityQueue<Scored>(worstFirst);
    Matching.each(
        searcher,
        filter,
        reader -> {
          var ids = DocValues.getSorted(reader, Fields.ID);
          var vectors = reader.getFloatVectorValues(Fields.VECTOR);
          var at = vectors.iterator();
          return document -> {
            at.advance(document);
            double cosine = VectorUtil.dotProduct(vector, vectors.vectorValue(at.index()));
            if (best.size() < k || cosine >= best.peek().score()) {
              best.add(new Scored(id(ids, document), cosine));
              if (best.size() > k) {
                best.poll();
              }
            }
          };
        });
    return best.stream().sorted(worstFirst.reversed()).toList();
  }

  /** Items per value, most first, then by value. */
  Map<String, Integer> facets(String field, Query filter) throws IOException {
    var counts = new TreeMap<String, Integer>();
    Matching.each(searcher, filter, reader -> tally(reader, field, counts));
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  private static Matching.Visitor tally(
      LeafReader reader, String field, Map<String, Integer> counts) throws IOException {
    var column = DocValues.getSortedSet(reader, field);
    return document -> {
      if (column.advanceExact(document)) {
        for (int i = 0; i < column.docValueCount(); i++) {
          counts.merge(column.lookupOrd(column.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
      }
    };
  }

  /** Lowest and highest; the lower id wins a tie. */
  Optional<Extreme> extremes(String attribute, Query filter) throws IOException {
    var found = new java.util.ArrayList<Scored>();
    Matching.each(
        searcher,
        filter,
        reader -> {
          var ids = DocValues.getSorted(reader, Fields.ID);
          var column = DocValues.getSortedNumeric(reader, Fields.number(attribute));
          return document -> {
            if (column.advanceExact(document)) {
              double value = NumericUtils.sortableLongToDouble(column.nextValue());
              found.add(new Scored(id(ids, document), value));
            }
          };
        });
    var byId = Comparator.comparing(Scored::id);
    var lowest = found.stream().min(Comparator.comparingDouble(Scored::score).thenComparing(byId));
    var highest =
        found.stream()
            .max(Comparator.comparingDouble(Scored::score).thenComparing(byId.reversed()));
    return lowest.map(
        low -> {
          var high = highest.orElseThrow();
          return new Extreme(attribute, low.score(), low.id(), high.score(), high.id());
        });
  }

  private static ItemId id(SortedDocValues column, int document) throws IOException {
    if (!column.advanceExact(document)) {
      throw new IllegalStateException("every document has an id");
    }
    return new ItemId(column.lookupOrd(column.ordValue()).utf8ToString());
  }

  /** The id of a document of the whole index. */
  ItemId id(int document) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(document, leaves));
    return id(DocValues.getSorted(leaf.reader(), Fields.ID), document - leaf.docBase);
  }
}
