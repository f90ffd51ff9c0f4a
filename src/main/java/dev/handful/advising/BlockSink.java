package dev.handful.advising;

import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;

/** Takes a block the moment it is complete. */
public interface BlockSink {

  /** What validation says of it; nothing is sent. */
  Verdict judge(DraftBlock block, Route origin, Plan plan);

  /**
   * Judged, and when it may be, logged and sent before this returns; a dropped one was not sent.
   *
   * @param origin who wrote it; what a model wrote is judged more strictly
   * @param plan the plan it words
   */
  Verdict offer(DraftBlock block, Route origin, Plan plan);
}
