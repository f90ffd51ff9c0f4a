package dev.handful.advising;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.prompt.Snapshot;
import java.util.function.Consumer;

/** Words a plan. Local now; routed between local and a model later. */
public interface Advisor {

  /** Hands over each block of the draft the moment it is complete, in reply order. */
  void draft(
      Plan plan, DialogueState state, Found found, Snapshot snapshot, Consumer<DraftBlock> sink);
}
