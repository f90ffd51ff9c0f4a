package dev.handful.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;

/** Documents already found, as a filter; good only with the searcher they were found with. */
final class MatchesQuery extends Query {

  private final Matches matches;

  MatchesQuery(Matches matches) {
    this.matches = matches;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var set = matches.in(leaf);
        var documents = new BitSetIterator(set, set.approximateCardinality());
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, documents));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "documents found before";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchesQuery query && query.matches == matches;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(matches);
  }
}
