package dev.handful.understanding;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.prompt.Snapshot;

/** From a message to user acts. Local now; routed between local and a model later. */
public interface Interpreter {

  /**
   * What the message means in this state. Never fails on any text: what cannot be understood is
   * {@code Unclear}, with its words kept.
   */
  Interpretation interpret(ShopperMessage message, DialogueState state, Snapshot snapshot);
}
