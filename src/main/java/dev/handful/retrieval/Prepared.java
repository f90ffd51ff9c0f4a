package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.ItemId;
import dev.handful.index.TextVectors;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is worked out once per generation.
 *
 * @param first what the prior puts first; empty where every item can be looked at
 */
record Prepared(
    Catalogue catalogue,
    Prior prior,
    Set<ItemId> first,
    Groups groups,
    Alike alike,
    Kinds kinds,
    Titles titles,
    Passages passages) {

  static Prepared of(Catalogue catalogue, Map<String, float[]> vectors) {
    var titles = Titles.of(catalogue);
    var prior = Prior.of(catalogue);
    return new Prepared(
        catalogue,
        prior,
        first(catalogue, prior),
        Groups.of(catalogue),
        Alike.of(catalogue),
        Kinds.of(catalogue, titles, vectors),
        titles,
        Passages.of(catalogue.policies(), vectors));
  }

  /** The same generation with other prices or stock: only what looks alike may differ. */
  Prepared with(Catalogue next) {
    return new Prepared(
        next, prior, first, groups.with(catalogue, next), alike, kinds, titles, passages);
  }

  private static Set<ItemId> first(Catalogue catalogue, Prior prior) {
    record Placed(ItemId id, double score) {}
    return catalogue.items().size() <= Signals.UNSCORED
        ? Set.of()
        : catalogue.items().values().stream()
            .map(item -> new Placed(item.id(), prior.score(item)))
            .sorted(Comparator.comparingDouble(Placed::score).reversed())
            .limit(Signals.UNSCORED)
            .map(Placed::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The last two generations of each catalogue: a turn may still run on the one before. More would
   * hold whole catalogues that nobody can ask for any more.
   */
  static final class Generations {

    private static final int OF_A_CATALOGUE = 2;

    private final TextVectors vectors;
    private final Map<Generation, Prepared> prepared =
        Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

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
      dropOld(catalogue.schema().name());
      return fresh;
    }

    private void dropOld(String name) {
      synchronized (prepared) {
        var latest =
            prepared.values().stream()
                .map(Prepared::catalogue)
                .filter(c -> named(c, name))
                .toList();
        latest.stream()
            .limit(Math.max(0, latest.size() - OF_A_CATALOGUE))
            .forEach(old -> prepared.remove(old.generation()));
      }
    }

    private static boolean named(Catalogue catalogue, String name) {
      return catalogue.schema().name().equals(name);
    }
  }
}
