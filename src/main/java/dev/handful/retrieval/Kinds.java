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

  /** A thing this similar to a kind is that kind by another name. */
  private static final double OWN = 0.9;

  private final List<Kind> kinds;
  private final List<float[]> foreign;

  private Kinds(List<Kind> kinds, List<float[]> foreign) {
    this.kinds = kinds;
    this.foreign = foreign;
  }

  /**
   * The kinds of a catalogue.
   *
   * @param vectors document vectors by text; kinds without one are left out
   */
  static Kinds of(Catalogue catalogue, Titles titles, Map<String, float[]> vectors) {
    var kinds = new ArrayList<Kind>();
    for (var attribute : catalogue.schema().typeAttributes()) {
      for (var value : OwnTexts.kinds(catalogue, attribute)) {
        var vector = vectors.get(value);
        if (vector != null) {
          kinds.add(new Kind(attribute, value, vector));
        }
      }
    }
    return new Kinds(List.copyOf(kinds), foreign(kinds, titles, vectors));
  }

  /** Things of other shops: nothing here is called so, in its kind or in a title. */
  private static List<float[]> foreign(
      List<Kind> kinds, Titles titles, Map<String, float[]> vectors) {
    var heads = kinds.stream().map(kind -> HeadWord.of(kind.value())).toList();
    var foreign = new ArrayList<float[]>();
    for (var thing : OwnTexts.things()) {
      var vector = vectors.get(thing);
      if (vector != null
          && !titles.call(thing)
          && !heads.contains(HeadWord.of(thing))
          && kinds.stream().allMatch(kind -> Vectors.dot(kind.vector(), vector) < OWN)) {
        foreign.add(vector);
      }
    }
    return List.copyOf(foreign);
  }

  /**
   * How similar the sought thing is to what other shops sell; a kind of this catalogue must come
   * nearer than that to be meant. 0 when nothing else is known.
   */
  double elsewhere(float[] sought) {
    return foreign.stream().mapToDouble(thing -> Vectors.dot(sought, thing)).max().orElse(0);
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
