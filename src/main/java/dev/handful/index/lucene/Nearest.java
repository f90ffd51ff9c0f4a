package dev.handful.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * The items nearest to a vector: by looking at all that the filter leaves where those are few, else
 * along the graph of each segment that has one, its best scored again in full.
 */
final class Nearest {

  private static final Comparator<Scan.Scored> WORST_FIRST =
      Comparator.comparingDouble(Scan.Scored::score)
          .thenComparing(Scan.Scored::id, Comparator.reverseOrder());

  private final IndexSearcher searcher;
  private final Depth depth;
  private final float[] vector;
  private final int k;
  private final PriorityQueue<Scan.Scored> best = new PriorityQueue<>(WORST_FIRST);

  private Nearest(IndexSearcher searcher, Depth depth, float[] vector, int k) {
    this.searcher = searcher;
    this.depth = depth;
    this.vector = vector;
    this.k = k;
  }

  /** The k nearest by cosine, best first; a lower id wins a tie. */
  static List<Scan.Scored> to(
      IndexSearcher searcher, Depth depth, float[] vector, Matches matches, int k)
      throws IOException {
    var nearest = new Nearest(searcher, depth, vector, k);
    for (var leaf : searcher.getLeafContexts()) {
      var among = matches.in(leaf);
      // A segment is as good as another: what one leaves out, no other can have.
      boolean follow =
          depth.graph(leaf.reader().numDocs())
              && !depth.scans(matches.count())
              && k < among.length();
      nearest.score(leaf, follow ? nearest.alongGraph(leaf, among) : among);
    }
    var found = new ArrayList<>(nearest.best);
    found.sort(WORST_FIRST.reversed());
    return List.copyOf(found);
  }

  /** What the graph finds among these. */
  private FixedBitSet alongGraph(LeafReaderContext leaf, FixedBitSet among) throws IOException {
    int documents = leaf.reader().maxDoc();
    var accepted = AcceptDocs.fromIteratorSupplier(() -> Matches.iterator(among), null, documents);
    var found = new FixedBitSet(documents);
    var top =
        leaf.reader()
            .searchNearestVectors(
                Fields.VECTOR, vector, depth.wider(k), accepted, Integer.MAX_VALUE);
    for (var hit : top.scoreDocs) {
      found.set(hit.doc);
    }
    return found;
  }

  private void score(LeafReaderContext leaf, FixedBitSet documents) throws IOException {
    var vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
    var ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    var each = Matches.iterator(documents);
    if (vectors == null) {
      return;
    }
    var at = vectors.iterator();
    for (int document = each.nextDoc();
        document != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
        document = each.nextDoc()) {
      at.advance(document);
      double cosine = VectorUtil.dotProduct(vector, vectors.vectorValue(at.index()));
      if (best.size() < k || cosine >= best.peek().score()) {
        best.add(new Scan.Scored(Scan.id(ids, document), cosine));
        if (best.size() > k) {
          best.poll();
        }
      }
    }
  }
}
