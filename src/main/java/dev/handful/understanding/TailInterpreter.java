package dev.handful.understanding;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;

/** Reads with a model what the local interpreter could not read whole. */
public interface TailInterpreter {

  /** Whether a model is configured for it. */
  boolean available();

  /**
   * A better reading, its acts checked like local ones.
   *
   * @param local what the local interpreter made of it
   * @throws dev.handful.llm.ModelFailureException when the model gave none
   */
  Interpretation interpret(
      ShopperMessage.Say message,
      Interpretation local,
      DialogueState state,
      Snapshot snapshot,
      ModelTurn models);
}
