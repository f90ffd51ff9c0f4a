package dev.handful.ranking;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.UserAct;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A conversation of two people, understood by the stages that understand shoppers. It is not
 * addressed to the shop, so nothing in it is a must; what either of them names is an example of the
 * taste they talk about, unless it was turned down; wishes add up, and every telling word is
 * searched for, those of titles and names too.
 */
final class Overheard {

  /** Older words than these are forgotten. */
  private static final int NEED = 30;

  private final SmallTalk smallTalk = new SmallTalk();
  private final Interpreter interpreter;
  private final DialogueStateTracker tracker;

  Overheard(Interpreter interpreter, DialogueStateTracker tracker) {
    this.interpreter = interpreter;
    this.tracker = tracker;
  }

  /**
   * What the conversation has come to.
   *
   * @param named every item named so far, by either of them
   */
  record Heard(DialogueState state, List<ItemId> named) {
    Heard {
      named = List.copyOf(named);
    }
  }

  Heard listen(List<String> utterances, Snapshot snapshot, TitleMentions titles) {
    var state = DialogueState.empty(snapshot.catalogue().generation());
    var wishes = new LinkedHashMap<String, Constraint>();
    var named = new LinkedHashSet<ItemId>();
    var need = new LinkedHashSet<String>();
    var before = List.<String>of();
    for (var text : utterances) {
      if (text.isBlank()) {
        continue;
      }
      var message = new ShopperMessage.Say(new ClientMessageId("m" + state.turn()), text);
      var understood = interpreter.interpret(message, state, snapshot, ModelTurn.none());
      state = tracker.update(state, message, understood, snapshot.catalogue());
      wishes(understood).forEach(wish -> latest(wishes, wish));
      titles.in(text).forEach(named::addLast);
      var said = smallTalk.without(text);
      before = need.stream().filter(word -> !said.contains(word)).toList();
      said.forEach(need::addLast);
    }
    var words = need.stream().skip(Math.max(0, need.size() - NEED)).toList();
    return new Heard(
        with(state, List.copyOf(wishes.values()), words, before, named), List.copyOf(named));
  }

  private static List<Constraint> wishes(Interpretation understood) {
    var wishes = new ArrayList<Constraint>();
    for (var act : understood.acts()) {
      if (act.act() instanceof UserAct.Disclose(var constraint)) {
        wishes.add(constraint.softened());
      }
    }
    return wishes;
  }

  private static void latest(LinkedHashMap<String, Constraint> wishes, Constraint wish) {
    var key = wish.attribute() + wish.polarity() + wish.wanted();
    wishes.remove(key);
    wishes.put(key, wish);
  }

  /** What was said before the last message, so that its own words can be told. */
  private static List<DialogueState.Checkpoint> latest(DialogueState state, List<String> before) {
    return state.history().isEmpty()
        ? List.of()
        : List.of(
            new DialogueState.Checkpoint(
                state.history().getLast().message(),
                state.turn(),
                List.of(),
                before,
                List.of(),
                null));
  }

  private static DialogueState with(
      DialogueState state,
      List<Constraint> wishes,
      List<String> need,
      List<String> before,
      LinkedHashSet<ItemId> named) {
    var liked = named.stream().filter(item -> !state.rejected().contains(item)).toList();
    return new DialogueState(
        state.generation(),
        state.turn(),
        wishes,
        need,
        state.avoided(),
        state.soughtType(),
        state.shown(),
        liked,
        state.rejected(),
        state.accepted(),
        state.asked(),
        state.answered(),
        state.skipped(),
        state.pending(),
        state.focus(),
        state.reacted(),
        false,
        latest(state, before));
  }
}
