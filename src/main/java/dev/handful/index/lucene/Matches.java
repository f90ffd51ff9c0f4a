package dev.handful.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The live documents that a filter matches, worked out once per filter and state of the index. */
final class Matches {

  private final List<FixedBitSet> segments;
  private final int count;

  private Matches(List<FixedBitSet> segments) {
    this.segments = List.copyOf(segments);
    this.count = segments.stream().mapToInt(FixedBitSet::cardinality).sum();
  }

  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    var segments = new ArrayList<FixedBitSet>();
    for (var leaf : searcher.getLeafContexts()) {
      var set = new FixedBitSet(leaf.reader().maxDoc());
      var scorer = weight.scorer(leaf);
      if (scorer != null) {
        set.or(scorer.iterator());
        var live = leaf.reader().getLiveDocs();
        if (live != null) {
          live.applyMask(set, 0);
        }
      }
      segments.add(set);
    }
    return new Matches(segments);
  }

  int count() {
    return count;
  }

  /** Those of one segment of the searcher they were found with. */
  FixedBitSet in(LeafReaderContext leaf) {
    return segments.get(leaf.ord);
  }

  /** Opens the columns of a segment. */
  @FunctionalInterface
  interface Segment {
    Visitor open(LeafReader reader) throws IOException;
  }

  /** Sees one document; ascending within a segment. */
  @FunctionalInterface
  interface Visitor {
    void see(int document) throws IOException;
  }

  void each(IndexSearcher searcher, Segment segment) throws IOException {
    for (var leaf : searcher.getLeafContexts()) {
      var documents = iterator(in(leaf));
      int document = documents.nextDoc();
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        continue;
      }
      var visitor = segment.open(leaf.reader());
      for (; document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
        visitor.see(document);
      }
    }
  }

  static DocIdSetIterator iterator(FixedBitSet set) {
    return new BitSetIterator(set, set.length());
  }
}
