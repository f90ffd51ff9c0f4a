package dev.handful.advising;

/** Words a plan: locally, by a model, or routed between the two. */
public interface Advisor {

  /** Hands over each block of the draft the moment it is complete, in reply order. */
  Drafted draft(Brief brief, BlockSink sink);
}
