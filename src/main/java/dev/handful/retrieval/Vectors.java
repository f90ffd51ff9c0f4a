package dev.handful.retrieval;

import java.util.Map;

/** Arithmetic on unit-length vectors. */
final class Vectors {

  private Vectors() {}

  static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The weighted mean direction, of unit length; the vectors must not be empty or cancel out.
   *
   * @param weights by the same keys
   */
  static <K> float[] mean(Map<K, float[]> vectors, Map<K, Double> weights) {
    var mean = new float[vectors.values().iterator().next().length];
    vectors.forEach(
        (key, vector) -> {
          double weight = weights.get(key);
          for (int i = 0; i < mean.length; i++) {
            mean[i] += (float) weight * vector[i];
          }
        });
    double length = Math.sqrt(dot(mean, mean));
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= (float) length;
    }
    return mean;
  }
}
