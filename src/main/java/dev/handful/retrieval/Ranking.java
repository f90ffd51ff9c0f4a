package dev.handful.retrieval;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.index.Hit;
import dev.handful.index.Signal;
import dev.handful.prompt.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** From hits to one ranked list: signals, fusion, grouping. Pure. */
final class Ranking {

  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.item().id());

  private final Prepared prepared;
  private final Policy policy;
  private final SoftScore soft;

  Ranking(Prepared prepared, Policy policy, SoftScore soft) {
    this.prepared = prepared;
    this.policy = policy;
    this.soft = soft;
  }

  /**
   * Every item found, best first; ties by id.
   *
   * @param byText hits of the query text; without scores when there was none
   * @param byLiking hits near the liked items; empty when nothing was liked
   */
  List<Candidate> rank(
      List<Hit> byText, List<Hit> byLiking, Map<ItemId, Item> items, boolean text) {
    var dense = Normalised.spread(byText, Signal.DENSE);
    var lexical = Normalised.share(byText, Signal.LEXICAL);
    var similar = Normalised.spread(byLiking, Signal.DENSE);
    boolean liking = !byLiking.isEmpty();
    var fusion =
        text
            ? Fusion.withText(policy, soft.any(), liking)
            : Fusion.withoutText(policy, soft.any(), liking);
    var sponsorship = new Sponsorship(policy.sponsored());
    var ids = new LinkedHashSet<ItemId>();
    byText.forEach(hit -> ids.add(hit.id()));
    byLiking.forEach(hit -> ids.add(hit.id()));
    var ranked = new ArrayList<Candidate>();
    for (var id : ids) {
      var item = items.get(id);
      if (item != null) {
        var signals = new HashMap<String, Double>();
        put(signals, Fusion.DENSE, dense.get(id));
        put(signals, Fusion.LEXICAL, lexical.get(id));
        put(signals, Fusion.SIMILAR, similar.get(id));
        signals.put(Fusion.PRIOR, prepared.prior().score(item));
        if (soft.any()) {
          signals.put(Fusion.SOFT, soft.of(item));
        }
        double score = fusion.score(signals) + sponsorship.boost(item);
        ranked.add(new Candidate(item, signals, score, List.of()));
      }
    }
    ranked.sort(BEST);
    return ranked;
  }

  private static void put(
      Map<String, Double> signals, String name, @org.jspecify.annotations.Nullable Double score) {
    if (score != null) {
      signals.put(name, score);
    }
  }

  /** One place per group; the best of a group stands for it. */
  List<Candidate> grouped(List<Candidate> ranked) {
    if (!policy.diversity().grouping()) {
      return ranked;
    }
    var groups = new LinkedHashMap<String, Candidate>();
    ranked.forEach(c -> groups.putIfAbsent(prepared.groups().key(c.item()), c));
    return List.copyOf(groups.values());
  }
}
