package dev.handful.catalogue;

import java.util.Arrays;

/** The numbers that items have in one attribute, lowest first. Immutable. */
public final class NumberLine {

  private final double[] sorted;

  private NumberLine(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of these, in any order. */
  public static NumberLine of(double[] numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    return new NumberLine(sorted);
  }

  /** How many items have a number. */
  public int size() {
    return sorted.length;
  }

  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The number at a place, 0 = lowest. */
  public double at(int place) {
    return sorted[place];
  }

  /** The lowest; there must be one. */
  public double lowest() {
    return sorted[0];
  }

  /** The highest; there must be one. */
  public double highest() {
    return sorted[sorted.length - 1];
  }

  /** How many lie within the bounds, both inclusive. */
  public int within(double low, double high) {
    return Math.max(0, below(Math.nextUp(high)) - below(low));
  }

  /** How many are lower than this. */
  public int below(double bound) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < bound) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
