package dev.handful.dialogue;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.List;
import java.util.Map;

/**
 * An item found.
 *
 * @param signals every signal's score in 0..1 by name ("dense", "lexical", "prior", "soft", ...)
 * @param score the fused score; candidates are ordered by it
 * @param variants other items of the same group that satisfy the filter too
 */
public record Candidate(
    Item item, Map<String, Double> signals, double score, List<ItemId> variants) {
  public Candidate {
    signals = Map.copyOf(signals);
    variants = List.copyOf(variants);
  }
}
