package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cold items lose nothing: what nobody has taken yet keeps the place it has without the experience
 * of earlier conversations. What is known changes places among itself only. Pure.
 */
final class ColdPlaces {

  private ColdPlaces() {}

  /**
   * The learned order with every cold item at its earlier place. A score belongs to its place.
   *
   * @param before best first, without experience
   * @param learned the same items, best first, with it
   * @param known whether anybody has taken the item
   */
  static List<Candidate> keep(
      List<Candidate> before, List<Candidate> learned, Predicate<ItemId> known) {
    var next = learned.stream().filter(c -> known.test(c.item().id())).iterator();
    var kept = new ArrayList<Candidate>(before.size());
    for (var candidate : before) {
      if (known.test(candidate.item().id())) {
        var moved = next.next();
        kept.add(new Candidate(moved.item(), moved.signals(), candidate.score(), moved.variants()));
      } else {
        kept.add(candidate);
      }
    }
    return kept;
  }
}
