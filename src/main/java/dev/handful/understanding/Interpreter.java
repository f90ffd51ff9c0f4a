package dev.handful.understanding;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;

/** From a message to user acts: locally, by a model, or routed between the two. */
public interface Interpreter {

  /**
   * What the message means in this state. Never fails on any text: what cannot be understood is
   * {@code Unclear}, with its words kept.
   *
   * @param models shared by all model calls of the turn
   */
  Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models);
}
