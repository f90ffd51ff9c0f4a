package dev.handful.advising;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;

/** Everything an advisor may know of a turn. */
public record Brief(
    Plan plan, DialogueState state, Found found, Snapshot snapshot, ModelTurn models) {

  /** The same turn with another plan. */
  public Brief with(Plan other) {
    return new Brief(other, state, found, snapshot, models);
  }
}
