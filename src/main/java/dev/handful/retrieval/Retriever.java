package dev.handful.retrieval;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.prompt.Snapshot;
import java.util.List;

/** From goals and state to what was found. */
public interface Retriever {

  /**
   * Candidates, counts, facets, extremes and relaxations for the state; items and passages the
   * goals ask about.
   *
   * @throws dev.handful.index.IndexUnavailableException when the index cannot answer
   */
  Found retrieve(List<Goal> goals, DialogueState state, Snapshot snapshot);
}
