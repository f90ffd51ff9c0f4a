package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.ItemIndex;
import dev.handful.index.Signal;
import dev.handful.index.SignalQuery;
import dev.handful.prompt.Policy;
import dev.handful.prompt.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks every signal that a state gives grounds for. */
final class Signals {

  /** Without text the prior decides, so everything the filter leaves must be looked at. */
  static final int UNSCORED = 5_000;

  /**
   * What the signals say.
   *
   * @param items every item some signal found
   * @param scores per signal 0..1 by item; a signal without grounds is absent
   */
  record Scores(Set<ItemId> items, Map<String, Map<ItemId, Double>> scores) {}

  private final ItemIndex index;
  private final TurnVectors vectors;
  private final Prepared prepared;
  private final Policy policy;
  private final ConstraintFilters filters;
  private final Experienced experienced;
  private final DialogueState state;
  private final Set<ItemId> items = new HashSet<>();
  private final Map<String, Map<ItemId, Double>> scores = new HashMap<>();

  Signals(
      ItemIndex index,
      TurnVectors vectors,
      Prepared prepared,
      Snapshot snapshot,
      DialogueState state) {
    this.index = index;
    this.vectors = vectors;
    this.prepared = prepared;
    this.policy = snapshot.policy();
    this.filters = new ConstraintFilters(snapshot);
    this.experienced = new Experienced(snapshot.experience());
    this.state = state;
  }

  /** One use: items that pass the filter, and what each signal says of them. */
  Scores of(Filter filter) {
    var text = QueryText.of(state);
    if (text.isEmpty()) {
      found(unscored(filter));
    } else {
      byText(text, filter);
    }
    var examples = Examples.of(state.liked());
    if (examples.any()) {
      byExamples(examples, filter);
    }
    experienced(Fusion.POPULAR, experienced.popularity(), filter);
    return new Scores(items, scores);
  }

  /** Of more items than can be looked at, those that the prior puts first. */
  private List<Hit> unscored(Filter filter) {
    var first = prepared.first();
    if (!first.isEmpty()) {
      var both = new Filter.And(List.of(filter, new Filter.Ids(first)));
      var hits = index.search(List.of(), both, UNSCORED);
      if (hits.size() >= candidates()) {
        return hits;
      }
    }
    return index.search(List.of(), filter, UNSCORED);
  }

  private void byText(String text, Filter filter) {
    var hits = found(index.search(vectors.byMeaningAndWords(text), filter, candidates()));
    if (vectors.degraded() == null) {
      scores.put(Fusion.DENSE, Normalised.spread(hits, Signal.DENSE));
    } else if (hits.size() < candidates()) {
      // Words alone may find nothing where meaning always finds something.
      found(index.search(List.of(), filter, UNSCORED));
    }
    scores.put(Fusion.LEXICAL, Normalised.share(hits, Signal.LEXICAL));
    var latest = QueryText.latest(state);
    if (!latest.isEmpty() && policy.weights().latest() > 0) {
      var newest =
          found(index.search(List.of(new SignalQuery.Lexical(latest)), filter, candidates()));
      scores.put(Fusion.LATEST, Normalised.share(newest, Signal.LEXICAL));
    }
    experienced(Fusion.ASKED, experienced.asked(text), filter);
  }

  private void byExamples(Examples examples, Filter filter) {
    var taste = new SignalQuery.Recommend(examples.weights(), Map.of());
    var hits = found(index.search(List.of(taste), filter, candidates()));
    if (!hits.isEmpty()) {
      scores.put(Fusion.SIMILAR, Normalised.spread(hits, Signal.RECOMMEND));
    }
    scores.put(Fusion.ALIKE, prepared.alike().to(examples, filters::usable));
    experienced(Fusion.RELATED, experienced.related(examples), filter);
  }

  /** Experience also finds: what it names strongest joins the candidates, under the same filter. */
  private void experienced(String signal, Map<ItemId, Double> named, Filter filter) {
    if (named.isEmpty()) {
      return;
    }
    scores.put(signal, named);
    var strongest =
        named.entrySet().stream()
            .sorted(
                Map.Entry.<ItemId, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(candidates())
            .map(Map.Entry::getKey)
            .filter(id -> !items.contains(id))
            .collect(Collectors.toSet());
    if (!strongest.isEmpty()) {
      var both = new Filter.And(List.of(filter, new Filter.Ids(strongest)));
      found(index.search(List.of(), both, strongest.size()));
    }
  }

  private List<Hit> found(List<Hit> hits) {
    hits.forEach(hit -> items.add(hit.id()));
    return hits;
  }

  private int candidates() {
    return policy.retrieval().candidates();
  }
}
