package dev.handful.understanding.local;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation in a test: what is shown and asked is set by hand, what is said is understood. */
final class Talk {
  private static final LocalInterpreter INTERPRETER = new LocalInterpreter();
  private final DialogueStateTracker tracker = new DialogueStateTracker();
  private final Snapshot snapshot;
  private final ActNotation notation;
  private DialogueState state;

  Talk(String shop) {
    snapshot = Shops.snapshot(shop);
    notation = new ActNotation(snapshot.catalogue().schema());
    state = DialogueState.empty(snapshot.catalogue().generation());
  }

  /** What the text is understood as; the state moves on. */
  List<String> say(String text) {
    return acts(understand(text));
  }

  Interpretation understand(String text) {
    var message = new ShopperMessage.Say(new ClientMessageId("m" + state.turn()), text);
    var understood = INTERPRETER.interpret(message, state, snapshot, ModelTurn.none());
    state = tracker.update(state, message, understood, snapshot.catalogue());
    return understood;
  }

  List<String> acts(Interpretation understood) {
    return understood.acts().stream().map(UnderstoodAct::act).map(notation::of).toList();
  }

  /** The live preferences, as the tables write them. */
  List<String> constraints() {
    return state.constraints().stream().map(notation::constraint).toList();
  }

  DialogueState state() {
    return state;
  }

  Talk shown(List<String> ids) {
    var shown = new ArrayList<Shown>(state.shown());
    for (int rank = 1; rank <= ids.size(); rank++) {
      shown.add(new Shown(item(ids.get(rank - 1)), Math.max(1, state.turn()), rank));
    }
    state = with(shown, state.pending(), state.focus());
    return this;
  }

  Talk asked(String attribute) {
    var question =
        new Question(new QuestionId("q-" + attribute), attribute, attribute + "?", List.of(), true);
    state = with(state.shown(), question, state.focus());
    return this;
  }

  Talk focus(String id) {
    state = with(state.shown(), state.pending(), new ItemId(id));
    return this;
  }

  private Item item(String id) {
    var item = snapshot.catalogue().item(new ItemId(id));
    if (item == null) {
      throw new IllegalArgumentException("no item " + id);
    }
    return item;
  }

  private DialogueState with(
      List<Shown> shown, @Nullable Question pending, @Nullable ItemId focus) {
    return new DialogueState(
        state.generation(),
        state.turn(),
        state.constraints(),
        state.need(),
        state.avoided(),
        state.soughtType(),
        shown,
        state.liked(),
        state.rejected(),
        state.accepted(),
        state.asked(),
        state.answered(),
        state.skipped(),
        pending,
        focus,
        state.reacted(),
        state.showingMore(),
        state.history());
  }

  static boolean unclear(Interpretation understood) {
    return understood.acts().stream().allMatch(a -> a.act() instanceof UserAct.Unclear);
  }
}
