package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.index.OwnTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of things a catalogue has, by meaning: tells whether something sought is there under
 * another name or absent (C05). Built once per generation.
 */
final class Kinds {

  /** A value of a type attribute and its similarity to the words sought. */
  record Near(String attribute, String value, double similarity) {}

  private record Kind(String attribute, String value, float[] vector) {}

  private final List<Kind> kinds;

  private Kinds(List<Kind> kinds) {
    this.kinds = kinds;
  }

  /**
   * The kinds of a catalogue.
   *
   * @param vectors document vectors by text; kinds without one are left out
   */
  static Kinds of(Catalogue catalogue, Map<String, float[]> vectors) {
    var kinds = new ArrayList<Kind>();
    for (var attribute : catalogue.schema().typeAttributes()) {
      for (var value : OwnTexts.kinds(catalogue, attribute)) {
        var vector = vectors.get(value);
        if (vector != null) {
          kinds.add(new Kind(attribute, value, vector));
        }
      }
    }
    return new Kinds(List.copyOf(kinds));
  }

  /** The nearest kinds, most similar first; the same word in two attributes counts once. */
  List<Near> nearest(float[] sought, int most) {
    var seen = new LinkedHashSet<String>();
    return kinds.stream()
        .map(kind -> new Near(kind.attribute(), kind.value(), Vectors.dot(sought, kind.vector())))
        .sorted(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(Near::value))
        .filter(near -> seen.add(near.value().toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }
}
