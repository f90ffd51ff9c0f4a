package dev.handful.index.lucene;

import dev.handful.catalogue.ItemId;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Vectors read back by id, so that the heap need not hold them a second time. */
final class Stored {

  private Stored() {}

  /** In the order asked; unknown ids are absent. */
  static Map<ItemId, float[]> vectors(IndexSearcher searcher, Collection<ItemId> ids)
      throws IOException {
    var found = new LinkedHashMap<ItemId, float[]>();
    for (var id : ids) {
      for (var leaf : searcher.getLeafContexts()) {
        var vector = vector(leaf.reader(), new BytesRef(id.value()));
        if (vector != null) {
          found.put(id, vector);
          break;
        }
      }
    }
    return found;
  }

  private static float @Nullable [] vector(LeafReader reader, BytesRef id) throws IOException {
    var terms = reader.terms(Fields.ID);
    var each = terms == null ? null : terms.iterator();
    if (each == null || !each.seekExact(id)) {
      return null;
    }
    var live = reader.getLiveDocs();
    var documents = each.postings(null, 0);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (live == null || live.get(document)) {
        var vectors = reader.getFloatVectorValues(Fields.VECTOR);
        var at = vectors.iterator();
        at.advance(document);
        return vectors.vectorValue(at.index()).clone();
      }
    }
    return null;
  }
}
