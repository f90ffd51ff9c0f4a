package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.embedding.Embedder;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemIndexes;
import dev.handful.index.TextVectors;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Dense and lexical search under exact filters, fused with prior and preferences. */
@ApplicationScoped
public class HybridRetriever implements Retriever {

  private static final int NEAREST_KINDS = 12;

  /** Why a turn was degraded that a copy of the index in this process answered. */
  private static final String LOCAL_INDEX = "local_index";

  private final ItemIndexes indexes;
  private final Embedder embedder;
  private final Prepared.Generations generations;

  public HybridRetriever(ItemIndexes indexes, TextVectors vectors, Embedder embedder) {
    this.indexes = indexes;
    this.embedder = embedder;
    this.generations = new Prepared.Generations(vectors);
  }

  @Override
  public Found retrieve(List<Goal> goals, DialogueState state, Snapshot snapshot) {
    var index = indexes.of(snapshot.catalogue().generation()).forTurn();
    var prepared = generations.of(snapshot.catalogue());
    var vectors = new TurnVectors(embedder);
    var facts = new ExtremeFacts(index, snapshot);
    var extremes = new ArrayList<Found.ExtremeFact>();
    var passages = new ArrayList<Found.Passage>();
    var asked = new LinkedHashSet<ItemId>();
    boolean search = false;
    for (var goal : goals) {
      switch (goal) {
        case Goal.Recommend ignored -> search = true;
        case Goal.AnswerExtreme extreme -> extremes.addAll(facts.asked(extreme, state));
        case Goal.AnswerPolicy(var question) ->
            passages.addAll(passages(question, prepared, vectors));
        case Goal.Present(var items) -> asked.addAll(items);
        case Goal.Compare(var items) -> asked.addAll(items);
        case Goal.Explain(var items) -> asked.addAll(items);
        case Goal.AnswerItem answer -> asked.add(answer.item());
        case Goal.Confirm(var item) -> asked.add(item);
        case Goal.Introduce ignored -> {}
        case Goal.HandOff ignored -> {}
        case Goal.Greet ignored -> {}
        case Goal.Farewell ignored -> {}
        case Goal.Decline ignored -> {}
        case Goal.Clarify ignored -> {}
      }
    }
    var answers =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            extremes,
            snapshot.catalogue().items(asked),
            passages,
            null);
    var found = search ? searched(answers, index, prepared, vectors, state, snapshot) : answers;
    var local = index.health().problem() == null ? null : LOCAL_INDEX;
    return found.degraded(vectors.degraded()).degraded(local);
  }

  private static List<Found.Passage> passages(
      String question, Prepared prepared, TurnVectors vectors) {
    if (!prepared.passages().any()) {
      return List.of();
    }
    var vector = vectors.query(question);
    return vector == null
        ? prepared.passages().byWords(question)
        : prepared.passages().nearest(question, vector);
  }

  private Found searched(
      Found answers,
      ItemIndex index,
      Prepared prepared,
      TurnVectors vectors,
      DialogueState state,
      Snapshot snapshot) {
    var search = new Search(index, vectors, prepared, snapshot, state);
    var rejected = search.rejected();
    var filter = search.filter(rejected);
    var sought = sought(state, prepared, vectors, snapshot);
    int total = index.count(filter);
    if (total == 0) {
      return nothingFits(answers, index, rejected, sought, state, snapshot);
    }
    var pool = search.pool(filter, sought.nearest());
    var facets =
        new FacetOptions(index, filter, pool, snapshot.policy().questions().options())
            .of(state, snapshot);
    return new Found(
        search.candidates(pool, filter),
        pool,
        total,
        facets,
        List.of(),
        answers.extremes(),
        answers.asked(),
        answers.passages(),
        sought.absent());
  }

  private static Found nothingFits(
      Found answers,
      ItemIndex index,
      Set<ItemId> rejected,
      SoughtKind sought,
      DialogueState state,
      Snapshot snapshot) {
    var filters = new ConstraintFilters(snapshot);
    var extremes = new ArrayList<>(answers.extremes());
    new ExtremeFacts(index, snapshot)
        .priceFloor(state.constraints(), rejected)
        .ifPresent(extremes::add);
    return new Found(
        List.of(),
        List.of(),
        0,
        List.of(),
        new Relaxations(index, filters, rejected).of(state.constraints()),
        extremes,
        answers.asked(),
        answers.passages(),
        sought.absent(),
        new NearMisses(index, snapshot.catalogue(), filters, rejected).of(state.constraints()));
  }

  private static SoughtKind sought(
      DialogueState state, Prepared prepared, TurnVectors vectors, Snapshot snapshot) {
    if (state.soughtType() == null) {
      return SoughtKind.NONE;
    }
    if (prepared.titles().call(state.soughtType())) {
      return SoughtKind.NONE;
    }
    // As a document, not as a query: both sides are names, and that separates better (measured).
    var vector = vectors.name(state.soughtType());
    if (vector == null) {
      return SoughtKind.NONE;
    }
    return SoughtKind.of(
        state.soughtType(),
        prepared.kinds().nearest(vector, NEAREST_KINDS),
        Math.max(
            snapshot.policy().retrieval().absentSimilarity(), prepared.kinds().elsewhere(vector)),
        state.turn());
  }
}
