package dev.handful.ranking.recquest;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import dev.handful.retrieval.Retriever;
import dev.handful.understanding.Interpreter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One chat as the stages follow it: what the person said so far, and what it finds. */
final class Listening {

  private final Interpreter interpreter;
  private final DialogueStateTracker tracker;
  private final Retriever retriever;
  private final Snapshot snapshot;
  private DialogueState state;

  Listening(
      Interpreter interpreter,
      DialogueStateTracker tracker,
      Retriever retriever,
      Snapshot snapshot) {
    this.interpreter = interpreter;
    this.tracker = tracker;
    this.retriever = retriever;
    this.snapshot = snapshot;
    this.state = DialogueState.empty(snapshot.catalogue().generation());
  }

  void hear(String said) {
    if (said.isBlank()) {
      return;
    }
    var message = new ShopperMessage.Say(new ClientMessageId("m" + state.turn()), said);
    var understood = interpreter.interpret(message, state, snapshot, ModelTurn.none());
    state = tracker.update(state, message, understood, snapshot.catalogue());
  }

  /** The products that may compete, best first; those that nothing found come last, by id. */
  List<ItemId> rank(Set<ItemId> competing) {
    var others = new HashSet<>(snapshot.catalogue().items().keySet());
    others.removeAll(competing);
    var found =
        retriever.retrieve(List.of(new Goal.Recommend(false)), without(others), snapshot).pool();
    var ranked = new LinkedHashSet<ItemId>();
    found.forEach(candidate -> ranked.add(candidate.item().id()));
    ranked.retainAll(competing);
    competing.stream().sorted().forEach(ranked::add);
    return List.copyOf(ranked);
  }

  /** The same wishes, searched among fewer products. */
  private DialogueState without(Set<ItemId> others) {
    return new DialogueState(
        state.generation(),
        state.turn(),
        state.constraints(),
        state.need(),
        state.avoided(),
        state.soughtType(),
        state.shown(),
        state.liked(),
        others,
        state.accepted(),
        state.asked(),
        state.answered(),
        state.skipped(),
        state.pending(),
        state.focus(),
        state.reacted(),
        false,
        state.history());
  }
}
