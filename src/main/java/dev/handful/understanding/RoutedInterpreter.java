package dev.handful.understanding;

import dev.handful.config.LocalEngine;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;

/** The local interpreter reads every message first; a model reads what it could not explain. */
@ApplicationScoped
public class RoutedInterpreter implements Interpreter {

  private final Interpreter local;

  public RoutedInterpreter(@LocalEngine Interpreter local) {
    this.local = local;
  }

  @Override
  public Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    return local.interpret(message, state, snapshot, models);
  }
}
