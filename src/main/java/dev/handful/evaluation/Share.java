package dev.handful.evaluation;

/**
 * A share of trials with its 95 % interval.
 *
 * @param low lower end by Wilson's score method (Wilson, JASA 1927), which holds for small counts
 * @param high upper end
 */
public record Share(int hits, int trials, double value, double low, double high) {
  private static final double Z = 1.959964;

  /** Hits of trials; with no trial nothing is known. */
  public static Share of(int hits, int trials) {
    if (trials == 0) {
      return new Share(0, 0, 0, 0, 1);
    }
    double p = (double) hits / trials;
    double z2 = Z * Z / trials;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials)) / (1 + z2);
    return new Share(hits, trials, p, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
