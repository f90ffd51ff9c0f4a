package dev.handful.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Visits every live document that a query matches, segment by segment. */
final class Matching {

  private Matching() {}

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

  static void each(IndexSearcher searcher, Query query, Segment segment) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      var visitor = segment.open(leaf.reader());
      var documents = scorer.iterator();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (live == null || live.get(document)) {
          visitor.see(document);
        }
      }
    }
  }
}
