package dev.handful.index.qdrant;

import dev.handful.catalogue.ItemId;
import dev.handful.index.IndexUnavailableException;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.List;
import java.util.Map;

/** Reads what the server sent, and does not believe what cannot be. */
final class Answers {

  /** Scores of unit vectors are at most 1; floats may be a little off. */
  private static final double HIGHEST_COSINE = 1.01;

  private Answers() {}

  static final WithPayloadSelector ONLY_ID =
      WithPayloadSelectorFactory.include(List.of(PayloadKeys.ID));

  static ItemId id(Map<String, Value> payload) {
    var id = payload.get(PayloadKeys.ID);
    if (id == null || id.getStringValue().isEmpty()) {
      throw nonsense("a point without the id of an item");
    }
    return new ItemId(id.getStringValue());
  }

  static double cosine(float score) {
    if (!(Math.abs(score) <= HIGHEST_COSINE)) {
      throw nonsense("a cosine of " + score);
    }
    return score;
  }

  static double bm25(float score) {
    if (!(score >= 0 && score < Float.MAX_VALUE)) {
      throw nonsense("a BM25 score of " + score);
    }
    return score;
  }

  static int count(long count) {
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw nonsense("a count of " + count);
    }
    return (int) count;
  }

  static double number(Map<String, Value> payload, String key) {
    var value = payload.get(key);
    if (value != null && value.hasDoubleValue()) {
      return value.getDoubleValue();
    }
    if (value != null && value.hasIntegerValue()) {
      return value.getIntegerValue();
    }
    throw nonsense("a point ordered by a number it does not have");
  }

  /** The dense vector of a point, of unit length as it was written. */
  static float[] dense(VectorsOutput vectors, int size) {
    var named = vectors.getVectors().getVectorsMap().get(ItemPoints.DENSE);
    if (named == null) {
      throw nonsense("a point without its vector");
    }
    // Servers before 1.16 send the numbers in the older field.
    var data = named.hasDense() ? named.getDense().getDataList() : named.getDataList();
    if (data.size() != size) {
      throw nonsense("a vector of " + data.size() + " numbers instead of " + size);
    }
    var vector = new float[size];
    for (int i = 0; i < size; i++) {
      vector[i] = data.get(i);
    }
    return vector;
  }

  static IndexUnavailableException nonsense(String what) {
    return new IndexUnavailableException("Qdrant answered what cannot be: " + what);
  }
}
