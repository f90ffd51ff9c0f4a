package dev.handful.advising;

import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Verdict;

/** Takes a block the moment it is complete: judged, logged and sent before this returns. */
@FunctionalInterface
public interface BlockSink {

  /** What became of it; a dropped block was not sent and may be replaced. */
  Verdict offer(DraftBlock block);
}
