package dev.handful.testing;

import dev.handful.config.LocalEngine;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.Interpreter;
import dev.handful.understanding.local.LocalInterpreter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The real interpreter, but some words make it slow or break it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PacedInterpreter implements Interpreter {

  private final LocalInterpreter real;

  public PacedInterpreter(@LocalEngine LocalInterpreter real) {
    this.real = real;
  }

  @Override
  public Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    if (message instanceof ShopperMessage.Say(var id, var text)) {
      if (text.contains(ServerProfile.SLOW)) {
        pause();
      }
      if (text.contains(ServerProfile.BROKEN)) {
        throw new IllegalStateException("broken on purpose");
      }
    }
    return real.interpret(message, state, snapshot, models);
  }

  private static void pause() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
