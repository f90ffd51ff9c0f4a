package dev.handful.retrieval;

import dev.handful.dialogue.Wanted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts numbers into bands of about equal size at round boundaries people would name. Pure. */
final class RoundBands {

  private static final double[] STEPS = {1, 2.5, 5, 10};

  private RoundBands() {}

  /**
   * Two to {@code most} bands, lowest first, open at both ends; empty when the numbers are too much
   * alike to ask about.
   *
   * @param unit what one is on the shopper's scale: 100 for money in hundredths, else 1
   */
  static List<Wanted.Range> of(double[] numbers, int most, double unit) {
    var sorted = Arrays.stream(numbers).map(n -> n / unit).sorted().toArray();
    if (sorted.length < 2 * most || most < 2) {
      return List.of();
    }
    var cuts = new TreeSet<Double>();
    for (int i = 1; i < most; i++) {
      double around = sorted[i * sorted.length / most];
      double step = step(sorted, most);
      double cut = clean(Math.rint(around / step) * step);
      if (cut > sorted[0] && cut < sorted[sorted.length - 1]) {
        cuts.add(cut);
      }
    }
    return cuts.isEmpty() ? List.of() : between(List.copyOf(cuts), unit);
  }

  /** A round step of about a quarter of the middle band's width. */
  private static double step(double[] sorted, int most) {
    double low = sorted[sorted.length / (2 * most)];
    double high = sorted[sorted.length - 1 - sorted.length / (2 * most)];
    double wanted = Math.max((high - low) / (2 * most), 1e-9);
    double magnitude = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double step : STEPS) {
      if (step * magnitude >= wanted) {
        return step == 2.5 && magnitude <= 1 ? 2 * magnitude : step * magnitude;
      }
    }
    return 10 * magnitude;
  }

  /** Without the noise of binary fractions, which a chip would show. */
  private static double clean(double cut) {
    return BigDecimal.valueOf(cut).round(new MathContext(10)).doubleValue();
  }

  private static List<Wanted.Range> between(List<Double> cuts, double unit) {
    var bands = new ArrayList<Wanted.Range>();
    @Nullable Double low = null;
    for (double cut : cuts) {
      bands.add(new Wanted.Range(low, clean(cut * unit)));
      low = clean(cut * unit);
    }
    bands.add(new Wanted.Range(low, null));
    return List.copyOf(bands);
  }
}
