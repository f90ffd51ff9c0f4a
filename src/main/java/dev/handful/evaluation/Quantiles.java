package dev.handful.evaluation;

import java.util.stream.DoubleStream;

/** Quantiles of measured values by the nearest-rank method; NaN when nothing was measured. */
public record Quantiles(int count, double median, double p90, double p99, double max) {

  /** Of these, in any order. */
  public static Quantiles of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return new Quantiles(
        sorted.length, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(double[] sorted, double quantile) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(quantile * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}
