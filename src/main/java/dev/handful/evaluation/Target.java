package dev.handful.evaluation;

import dev.handful.evaluation.shop.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One simulated shopper: the item in mind, the first message, and what the shopper knows of it.
 *
 * @param target id of the item in the catalogue's feed
 * @param openingKind how much the opening says, such as "type+price"
 * @param stated what the opening states firmly
 * @param facts by attribute; an infinite amount of money means that there is no limit
 */
record Target(
    String target,
    String openingKind,
    String opening,
    List<StatedMust> stated,
    Map<String, Fact> facts,
    @Nullable Dislike dislike) {

  /** A value the item does not have. */
  record Dislike(String attribute, String value) {}

  Target {
    stated = List.copyOf(stated);
    facts = Map.copyOf(facts);
    if (target.isBlank() || opening.isBlank()) {
      throw new IllegalArgumentException("a target needs an id and an opening");
    }
  }
}
