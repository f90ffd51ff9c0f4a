package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.index.TextVectors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is worked out once per generation. */
record Prepared(
    Catalogue catalogue,
    Prior prior,
    Groups groups,
    Alike alike,
    Kinds kinds,
    Titles titles,
    Passages passages) {

  static Prepared of(Catalogue catalogue, Map<String, float[]> vectors) {
    var titles = Titles.of(catalogue);
    return new Prepared(
        catalogue,
        Prior.of(catalogue),
        Groups.of(catalogue),
        Alike.of(catalogue),
        Kinds.of(catalogue, titles, vectors),
        titles,
        Passages.of(catalogue.policies(), vectors));
  }

  /** The same generation with other prices or stock: only what looks alike may differ. */
  Prepared with(Catalogue next) {
    return new Prepared(next, prior, groups.with(catalogue, next), alike, kinds, titles, passages);
  }

  /** The latest generations; an old one is kept while conversations may still run on it. */
  static final class Generations {

    private static final int KEPT = 8;

    private final TextVectors vectors;
    private final Map<Generation, Prepared> prepared =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<Generation, Prepared> eldest) {
                return size() > KEPT;
              }
            });

    Generations(TextVectors vectors) {
      this.vectors = vectors;
    }

    Prepared of(Catalogue catalogue) {
      var known = prepared.get(catalogue.generation());
      if (known != null && known.catalogue() == catalogue) {
        return known;
      }
      var fresh =
          known != null && known.catalogue().saysTheSame(catalogue)
              ? known.with(catalogue)
              : Prepared.of(catalogue, vectors.texts(catalogue.generation()));
      prepared.put(catalogue.generation(), fresh);
      return fresh;
    }
  }
}
