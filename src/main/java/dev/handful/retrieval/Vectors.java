package dev.handful.retrieval;

import java.util.Collection;

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

  /** The mean direction, of unit length; the vectors must not be empty or cancel out. */
  static float[] mean(Collection<float[]> vectors) {
    var mean = vectors.iterator().next().clone();
    vectors.stream()
        .skip(1)
        .forEach(
            vector -> {
              for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
              }
            });
    double length = Math.sqrt(dot(mean, mean));
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= (float) length;
    }
    return mean;
  }
}
