package dev.handful.index.lucene;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Extreme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Exact answers by a scan over what a filter matches. */
final class Scan {

  private final IndexSearcher searcher;

  Scan(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  record Scored(ItemId id, double score) {}

  /** The first k items in order of id. */
  List<ItemId> ids(Matches matches, int k) throws IOException {
    var ids = new ArrayList<ItemId>();
    matches.each(
        searcher,
        reader -> {
          var column = DocValues.getSorted(reader, Fields.ID);
          return document -> ids.add(id(column, document));
        });
    return ids.stream().sorted().limit(k).toList();
  }

  /** Items per value, most first, then by value. */
  Map<String, Integer> facets(String field, Matches matches) throws IOException {
    var counts = new TreeMap<String, Integer>();
    for (var leaf : searcher.getLeafContexts()) {
      var column = DocValues.getSortedSet(leaf.reader(), field);
      // By number first: looking a value up is dearer than counting it.
      var found = new int[(int) column.getValueCount()];
      var documents = Matches.iterator(matches.in(leaf));
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (column.advanceExact(document)) {
          for (int i = 0; i < column.docValueCount(); i++) {
            found[(int) column.nextOrd()]++;
          }
        }
      }
      for (int value = 0; value < found.length; value++) {
        if (found[value] > 0) {
          counts.merge(column.lookupOrd(value).utf8ToString(), found[value], Integer::sum);
        }
      }
    }
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return Collections.unmodifiableMap(ordered);
  }

  /** One end of a number line. */
  private static final class End {
    private final int sign;
    private double value;
    private @Nullable ItemId item;

    End(int sign) {
      this.sign = sign;
    }

    /** The lower id wins a tie. */
    void see(double other, SortedDocValues ids, int document) throws IOException {
      int order = item == null ? 1 : sign * Double.compare(other, value);
      if (order < 0) {
        return;
      }
      var id = id(ids, document);
      if (order > 0 || item == null || id.compareTo(item) < 0) {
        value = other;
        item = id;
      }
    }
  }

  /** Lowest and highest; the lower id wins a tie. */
  Optional<Extreme> extremes(String attribute, Matches matches) throws IOException {
    var lowest = new End(-1);
    var highest = new End(1);
    matches.each(
        searcher,
        reader -> {
          var ids = DocValues.getSorted(reader, Fields.ID);
          var column = DocValues.getSortedNumeric(reader, Fields.number(attribute));
          return document -> {
            if (column.advanceExact(document)) {
              double value = NumericUtils.sortableLongToDouble(column.nextValue());
              lowest.see(value, ids, document);
              highest.see(value, ids, document);
            }
          };
        });
    return lowest.item == null || highest.item == null
        ? Optional.empty()
        : Optional.of(
            new Extreme(attribute, lowest.value, lowest.item, highest.value, highest.item));
  }

  static ItemId id(SortedDocValues column, int document) throws IOException {
    if (!column.advanceExact(document)) {
      throw new IllegalStateException("every document has an id");
    }
    return new ItemId(column.lookupOrd(column.ordValue()).utf8ToString());
  }

  /** The id of a document of the whole index. */
  ItemId id(int document) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return id(DocValues.getSorted(leaf.reader(), Fields.ID), document - leaf.docBase);
  }
}
