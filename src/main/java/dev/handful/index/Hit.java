package dev.handful.index;

import dev.handful.catalogue.ItemId;
import java.util.Map;

/** An item found, with the raw score of each signal that scored it (cosine, BM25). */
public record Hit(ItemId id, Map<Signal, Double> scores) {
  public Hit {
    scores = Map.copyOf(scores);
  }
}
