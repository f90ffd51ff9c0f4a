package dev.handful.advising;

/**
 * Words a plan with a model, block by block, and lets the local advisor finish what it does not.
 */
public interface StreamedAdvisor {

  /** Whether a model is configured and the plan has something for it to say. */
  boolean takes(Brief brief);

  /**
   * Hands over each block the moment it is complete. A failing model costs its words, never the
   * reply: what was sent stands, the rest is local.
   */
  Drafted draft(Brief brief, BlockSink sink, Advisor local);
}
