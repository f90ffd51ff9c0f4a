package dev.handful.index.qdrant;

import io.qdrant.client.grpc.Points.QuantizationSearchParams;
import io.qdrant.client.grpc.Points.SearchParams;

/**
 * How vectors are searched.
 *
 * @param quantised whether collections hold a copy of the vectors in one byte per number
 */
record SearchSettings(boolean quantised) {

  /** So many times what is wanted is taken from the copy, then scored by the whole vectors. */
  private static final double OVERSAMPLING = 2;

  SearchParams dense() {
    var params = SearchParams.newBuilder();
    if (quantised) {
      params.setQuantization(
          QuantizationSearchParams.newBuilder().setRescore(true).setOversampling(OVERSAMPLING));
    }
    return params.build();
  }
}
