package dev.handful.memory;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import jakarta.enterprise.context.ApplicationScoped;

/** Step 3: what the acts of a message make of the state, and what a reply adds to it. Pure. */
@ApplicationScoped
public class DialogueStateTracker {

  /** The state after the shopper's acts. */
  public DialogueState update(
      DialogueState state, ShopperMessage message, Interpretation interpretation) {
    return state;
  }

  /** The state after the reply was given: shown items, the pending question. */
  public DialogueState afterReply(
      DialogueState state,
      Reply reply,
      java.util.Map<dev.handful.catalogue.ItemId, dev.handful.catalogue.Item> items) {
    return state;
  }
}
