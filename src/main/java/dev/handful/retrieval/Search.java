package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Shown;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.ItemIndex;
import dev.handful.prompt.Policy;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One search for one state: what is left out, what is ranked, what is shown. */
final class Search {

  /** Candidates handed on; a model advisor sees at most this many. */
  private static final int CANDIDATES = 20;

  /** How far down diversity may reach. */
  private static final int DIVERSIFIED = 60;

  private final ItemIndex index;
  private final TurnVectors vectors;
  private final Prepared prepared;
  private final Snapshot snapshot;
  private final Policy policy;
  private final ConstraintFilters filters;
  private final DialogueState state;
  private final Catalogue catalogue;

  Search(
      ItemIndex index,
      TurnVectors vectors,
      Prepared prepared,
      Snapshot snapshot,
      DialogueState state) {
    this.index = index;
    this.vectors = vectors;
    this.prepared = prepared;
    this.snapshot = snapshot;
    this.policy = snapshot.policy();
    this.filters = new ConstraintFilters(snapshot);
    this.state = state;
    this.catalogue = snapshot.catalogue();
  }

  /** Rejected items and what looks exactly like them: neither comes back (C09). */
  Set<ItemId> rejected() {
    var rejected = new HashSet<>(state.rejected());
    if (policy.diversity().grouping()) {
      rejected.addAll(prepared.groups().withTwins(catalogue.items(rejected).values()));
    }
    return rejected;
  }

  /** Must-constraints, rejections, unwanted words unless all mention them: what is counted. */
  Filter filter(Set<ItemId> rejected) {
    var filter = filters.all(state.constraints(), rejected);
    var unwanted = Unwanted.in(catalogue, state.avoided());
    if (unwanted.isEmpty()) {
      return filter;
    }
    var without = new Filter.And(List.of(filter, new Filter.Not(new Filter.Ids(unwanted))));
    return index.count(without) == 0 ? filter : without;
  }

  /** Grouped candidates, best first, at most the policy's pool. */
  List<Candidate> pool(Filter filter, List<Constraint> soughtKinds) {
    var narrowed = state.showingMore() ? withoutShown(filter) : filter;
    var signals = new Signals(index, vectors, prepared, snapshot, state).of(narrowed);
    var ranking =
        new Ranking(
            prepared,
            policy,
            new SoftScore(graded(soughtKinds), policy.boosts()),
            new OnRequest(policy.onRequest(), state.constraints()));
    var ranked = ranking.rank(signals.scores(), catalogue.items(signals.items()).values());
    return ranking.grouped(ranked).stream().limit(policy.retrieval().pool()).toList();
  }

  private Filter withoutShown(Filter filter) {
    var shown = state.shown().stream().map(Shown::item).toList();
    var seen =
        policy.diversity().grouping()
            ? prepared.groups().withMembers(shown)
            : shown.stream().map(item -> item.id()).collect(Collectors.toSet());
    return new Filter.And(List.of(filter, new Filter.Not(new Filter.Ids(seen))));
  }

  /** Preferences in which items that pass the filter still differ. */
  private List<Constraint> graded(List<Constraint> soughtKinds) {
    var graded = new ArrayList<>(soughtKinds);
    state.constraints().stream()
        .filter(c -> filters.usable(c.attribute()))
        .filter(c -> !filters.filters(c) || SoftScore.grades(c))
        .forEach(graded::add);
    return graded;
  }

  /** The list to show from: diversified while little is known, with the variants of each place. */
  List<Candidate> candidates(List<Candidate> pool, Filter filter) {
    long musts = state.constraints().stream().filter(filters::filters).count();
    // "More like this" asks for the opposite of diversity.
    double weight = state.liked().isEmpty() ? Diversity.weight(policy.diversity(), (int) musts) : 0;
    var head = pool.stream().limit(DIVERSIFIED).toList();
    var known = index.vectors(head.stream().map(c -> c.item().id()).toList());
    var chosen = Diversity.reorder(head, known, weight, CANDIDATES);
    return policy.diversity().grouping() ? withVariants(chosen, filter) : chosen;
  }

  private List<Candidate> withVariants(List<Candidate> chosen, Filter filter) {
    var others = new HashSet<ItemId>();
    chosen.forEach(c -> others.addAll(prepared.groups().members(c.item())));
    chosen.forEach(c -> others.remove(c.item().id()));
    if (others.isEmpty()) {
      return chosen;
    }
    var fitting =
        index
            .search(
                List.of(), new Filter.And(List.of(filter, new Filter.Ids(others))), others.size())
            .stream()
            .map(Hit::id)
            .collect(Collectors.toSet());
    return chosen.stream()
        .map(
            c -> {
              var variants = new ArrayList<>(prepared.groups().members(c.item()));
              variants.retainAll(fitting);
              return new Candidate(c.item(), c.signals(), c.score(), variants);
            })
        .toList();
  }
}
