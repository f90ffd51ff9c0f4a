package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What to score by: one query per signal. */
public sealed interface SignalQuery {

  /** Cosine similarity to a unit-length vector (384 floats for bge-small). */
  record Dense(float[] vector) implements SignalQuery {}

  /** BM25 over title, type, description and attribute words. */
  record Lexical(String text) implements SignalQuery {}

  /**
   * Cosine similarity to what examples have in common, see {@link Taste}. Examples the index does
   * not hold are left out; without a liked one it finds nothing. The examples themselves may be
   * found.
   *
   * @param liked how much each counts, above 0; only their ratio matters
   * @param rejected how much each counts against, 0 (not at all) to 1
   */
  record Recommend(Map<ItemId, Double> liked, Map<ItemId, Double> rejected) implements SignalQuery {
    public Recommend {
      // In the order given: sums of floats depend on it, and replay is exact.
      liked = Collections.unmodifiableMap(new LinkedHashMap<>(liked));
      rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
    }
  }
}
