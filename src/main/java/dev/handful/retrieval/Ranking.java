package dev.handful.retrieval;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.prompt.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From hits to one ranked list: signals, fusion, grouping. Pure. */
final class Ranking {

  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Ranking::shuffled)
          .thenComparing(candidate -> candidate.item().id());

  /** Ties in an order that has nothing to do with titles, and is the same at every start. */
  private static int shuffled(Candidate candidate) {
    int mixed = candidate.item().id().toString().hashCode() * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  private final Prepared prepared;
  private final Policy policy;
  private final SoftScore soft;
  private final OnRequest onRequest;

  Ranking(Prepared prepared, Policy policy, SoftScore soft, OnRequest onRequest) {
    this.prepared = prepared;
    this.policy = policy;
    this.soft = soft;
    this.onRequest = onRequest;
  }

  /**
   * Every item, best first; ties in an order of their own. What earlier conversations teach only
   * ranks what they know, unless the policy says otherwise.
   *
   * @param found scores 0..1 of every signal this turn has, besides prior and preferences
   */
  List<Candidate> rank(Map<String, Map<ItemId, Double>> found, Collection<Item> items) {
    var names = new HashSet<>(found.keySet());
    names.add(Fusion.PRIOR);
    if (soft.any()) {
      names.add(Fusion.SOFT);
    }
    var signals = signals(found, items);
    var ranked = ranked(new Fusion(policy, names), signals);
    if (!policy.experience().coldKeepPlace() || !names.removeAll(Fusion.LEARNED)) {
      return ranked;
    }
    var known = new HashSet<ItemId>();
    Fusion.LEARNED.forEach(signal -> known.addAll(found.getOrDefault(signal, Map.of()).keySet()));
    var before = ranked(new Fusion(policy, names), signals);
    return ColdPlaces.keep(before, ranked, known::contains);
  }

  private record Signalled(Item item, Map<String, Double> signals) {}

  private List<Signalled> signals(Map<String, Map<ItemId, Double>> found, Collection<Item> items) {
    var all = new ArrayList<Signalled>(items.size());
    for (var item : items) {
      var signals = new HashMap<String, Double>();
      found.forEach(
          (name, scores) -> {
            var score = scores.get(item.id());
            if (score != null) {
              signals.put(name, score);
            }
          });
      signals.put(Fusion.PRIOR, prepared.prior().score(item));
      if (soft.any()) {
        signals.put(Fusion.SOFT, soft.of(item));
      }
      all.add(new Signalled(item, signals));
    }
    return all;
  }

  private List<Candidate> ranked(Fusion fusion, List<Signalled> all) {
    var sponsorship = new Sponsorship(policy.sponsored());
    var ranked = new ArrayList<Candidate>(all.size());
    for (var one : all) {
      double boost = sponsorship.boost(one.item());
      double score = fusion.score(one.signals()) * onRequest.factor(one.item()) + boost;
      ranked.add(new Candidate(one.item(), one.signals(), score, List.of()));
    }
    ranked.sort(BEST);
    return ranked;
  }

  /** One place per group; the best of a group stands for it, or its like that is in stock. */
  List<Candidate> grouped(List<Candidate> ranked) {
    if (!policy.diversity().grouping()) {
      return ranked;
    }
    var groups = new LinkedHashMap<String, Candidate>();
    ranked.forEach(c -> groups.merge(prepared.groups().key(c.item()), c, Ranking::sooner));
    return List.copyOf(groups.values());
  }

  /** What nobody can buy now stands for its group only where it meets the wishes better. */
  private static Candidate sooner(Candidate first, Candidate next) {
    boolean alike =
        first.signals().getOrDefault(Fusion.SOFT, 0.0)
            <= next.signals().getOrDefault(Fusion.SOFT, 0.0);
    boolean sooner =
        first.item().availability() == Availability.OUT
            && next.item().availability() != Availability.OUT;
    return sooner && alike ? next : first;
  }
}
