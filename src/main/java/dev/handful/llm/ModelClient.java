package dev.handful.llm;

import dev.handful.dialogue.ModelRole;
import java.util.function.Consumer;

/**
 * The models of this server. Both calls block; every limit (time to first token, idle, deadline of
 * the turn, budget, circuit, bulkhead, retry) is kept in here, so a caller only sees an answer or
 * one failure.
 */
public interface ModelClient {

  /** Whether somebody configured a model for this role; without one nothing else is called. */
  boolean configured(ModelRole role);

  /**
   * The whole answer at once.
   *
   * @throws ModelFailureException when there is none
   */
  ModelAnswer complete(ModelRequest request);

  /**
   * The answer as it arrives; ends when the model has ended, failed or been stopped.
   *
   * @param onText each piece of text, in order, on the calling thread; what it throws stops the
   *     upstream call and comes out of this method
   * @throws ModelFailureException when the answer is not whole; pieces handed over stand
   */
  ModelAnswer stream(ModelRequest request, Consumer<String> onText);
}
