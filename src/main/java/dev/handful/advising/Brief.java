package dev.handful.advising;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;

/**
 * Everything an advisor may know of a turn.
 *
 * @param replan puts other candidates into the plan's list
 * @param models shared by all model calls of the turn
 */
public record Brief(
    Plan plan,
    DialogueState state,
    Found found,
    Snapshot snapshot,
    Replan replan,
    ModelTurn models) {

  /** Of a turn whose list is not up for choice and where no model is asked. */
  public Brief(Plan plan, DialogueState state, Found found, Snapshot snapshot) {
    this(plan, state, found, snapshot, picks -> plan, ModelTurn.none());
  }

  /** The same turn with another plan. */
  public Brief with(Plan other) {
    return new Brief(other, state, found, snapshot, replan, models);
  }
}
