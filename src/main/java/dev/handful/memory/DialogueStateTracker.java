package dev.handful.memory;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Step 3: what the acts of a message make of the state, and what a reply adds to it. Pure. */
@ApplicationScoped
public class DialogueStateTracker {
  /**
   * The state after the shopper's acts.
   *
   * @param catalogue tells which attributes name the kind of thing, and which kinds go together
   */
  public DialogueState update(
      DialogueState state,
      ShopperMessage message,
      Interpretation interpretation,
      Catalogue catalogue) {
    var draft = new StateDraft(state);
    if (message instanceof ShopperMessage.Edit edit) {
      draft.restore(edit.replaces());
    }
    draft.begin(message.clientMsgId());
    var acts = interpretation.acts();
    // "I need a desk, let's start over": the fresh start comes first wherever it is said.
    acts.stream()
        .filter(a -> a.act() instanceof UserAct.Restart)
        .findFirst()
        .ifPresent(a -> draft.clear(message.clientMsgId()));
    var constraints = new ConstraintRules(draft, catalogue);
    for (var act : acts) {
      apply(act, draft, constraints);
    }
    constraints.settleSought(acts.stream().map(UnderstoodAct::act).toList());
    draft.supersede(acts.stream().map(UnderstoodAct::act).anyMatch(DialogueStateTracker::goesOn));
    return draft.build();
  }

  /** The state after the reply was given: shown items, the pending question. */
  public DialogueState afterReply(DialogueState state, Reply reply, Map<ItemId, Item> items) {
    var draft = new StateDraft(state);
    for (var suggestion : reply.suggestions()) {
      var item = items.get(suggestion.id());
      if (item != null) {
        draft.show(new Shown(item, state.turn(), suggestion.rank()));
      }
    }
    if (!reply.suggestions().isEmpty()) {
      draft.focusOnList(reply.suggestions().stream().map(s -> s.id()).toList());
    }
    if (reply.question() != null) {
      draft.ask(reply.question());
    }
    return draft.build();
  }

  private static void apply(UnderstoodAct understood, StateDraft draft, ConstraintRules rules) {
    switch (understood.act()) {
      case UserAct.Disclose(var constraint) -> rules.disclose(constraint);
      case UserAct.Need(var words) -> draft.need().want(words);
      case UserAct.AvoidWords(var words) -> draft.need().avoid(words);
      case UserAct.SeekType(var words) -> rules.seek(words);
      case UserAct.Critique(var attribute, var direction, var item) ->
          rules.critique(attribute, direction, item, understood.quote());
      case UserAct.Retract(var id, var attribute) -> rules.retract(id, attribute);
      case UserAct.Skip(var question) -> draft.skip(question);
      case UserAct.Accept(var item) -> draft.accept(item);
      case UserAct.Reject(var items, var ignored) -> draft.reject(items);
      case UserAct.MoreLike(var item) -> draft.like(item);
      case UserAct.NameItem(var items) -> draft.name(items);
      case UserAct.InquireItem(var item, var attribute, var question) -> draft.focus(item);
      case UserAct.ShowMore() -> draft.showMore();
      case UserAct.InquireExtreme ignored -> {}
      case UserAct.InquirePolicy ignored -> {}
      case UserAct.InquireAssistant ignored -> {}
      case UserAct.Explain ignored -> {}
      case UserAct.Compare ignored -> {}
      case UserAct.ForeignCurrency ignored -> {}
      case UserAct.Restart ignored -> {}
      case UserAct.Greet ignored -> {}
      case UserAct.Close ignored -> {}
      case UserAct.HandOff ignored -> {}
      case UserAct.Decline ignored -> {}
      case UserAct.Unclear ignored -> {}
    }
  }

  /**
   * Whether the shopper went on with the search instead of answering: that supersedes a question.
   */
  private static boolean goesOn(UserAct act) {
    return act instanceof UserAct.Disclose
        || act instanceof UserAct.Need
        || act instanceof UserAct.SeekType
        || act instanceof UserAct.Critique;
  }
}
