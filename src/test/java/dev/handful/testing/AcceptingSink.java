package dev.handful.testing;

import dev.handful.advising.BlockSink;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import java.util.List;

/** Believes everything; keeps the blocks in the list. */
public record AcceptingSink(List<DraftBlock> blocks) implements BlockSink {

  @Override
  public Verdict judge(DraftBlock block, Route origin, Plan plan) {
    return new Verdict.Accepted(block);
  }

  @Override
  public Verdict offer(DraftBlock block, Route origin, Plan plan) {
    blocks.add(block);
    return new Verdict.Accepted(block);
  }
}
