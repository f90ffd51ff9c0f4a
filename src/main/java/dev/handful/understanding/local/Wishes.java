package dev.handful.understanding.local;

import dev.handful.dialogue.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins two wishes on one attribute. Pure. */
final class Wishes {
  private Wishes() {}

  /** Words add up; bounds narrow each other; otherwise, or when nothing is left, the later wins. */
  static Wanted join(Wanted earlier, Wanted later) {
    if (earlier instanceof Wanted.Values one && later instanceof Wanted.Values two) {
      // "Armchair or sofa", where only "corner sofa" exists: both are asked for alike.
      var named = Stream.concat(best(one).stream(), best(two).stream()).distinct().toList();
      var narrower = new ArrayList<String>();
      Stream.of(one.narrower(), two.narrower())
          .flatMap(List::stream)
          .filter(value -> !named.contains(value) && !narrower.contains(value))
          .forEach(narrower::add);
      return new Wanted.Values(named, narrower);
    }
    if (earlier instanceof Wanted.Range one && later instanceof Wanted.Range two) {
      var low = tighter(one.low(), two.low(), true);
      var high = tighter(one.high(), two.high(), false);
      return low != null && high != null && low > high ? later : new Wanted.Range(low, high);
    }
    return later;
  }

  private static List<String> best(Wanted.Values values) {
    return values.named().isEmpty() ? values.narrower() : values.named();
  }

  private static @Nullable Double tighter(@Nullable Double one, @Nullable Double two, boolean low) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return low ? Math.max(one, two) : Math.min(one, two);
  }
}
