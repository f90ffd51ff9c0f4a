package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Better;
import java.util.List;
import java.util.Set;

/**
 * How cold it may get: "for minus 12 degrees", "good to at least -10" and "comfortable at -5" are
 * met by whatever is made for colder nights still.
 */
final class Temperatures {
  private static final Set<String> SCALES = Set.of("celsius", "fahrenheit");
  private static final List<String> FAR = List.of("least", "min", "minimum");

  private Temperatures() {}

  /** Whether less of the attribute is better, and it is a temperature. */
  static boolean measured(Attribute attribute) {
    return attribute.unit() != null
        && SCALES.contains(attribute.unit())
        && attribute.better() == Better.LOWER;
  }

  /** A temperature is a limit in the better direction, unless the words say otherwise. */
  static Bounds.Kind kind(Reading reading, Bounds.Bound bound) {
    boolean far =
        reading.surfaces.subList(bound.start(), bound.end()).stream().anyMatch(FAR::contains);
    return switch (bound.kind()) {
      case NONE, EXACTLY, BUDGET_ABOUT -> Bounds.Kind.AT_MOST;
      case AT_LEAST -> far ? Bounds.Kind.AT_MOST : Bounds.Kind.AT_LEAST;
      case AT_MOST, BELOW, ABOUT -> bound.kind();
    };
  }
}
