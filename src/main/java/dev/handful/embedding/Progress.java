package dev.handful.embedding;

/** Told how far long work has come; called from the working thread. */
@FunctionalInterface
public interface Progress {

  /** Says nothing. */
  Progress SILENT = (done, total, perSecond) -> {};

  /**
   * Called once before anything is embedded: how much is there from before.
   *
   * @param known of {@code total} texts, those whose vectors need not be made
   */
  default void known(int known, int total) {}

  /**
   * Called after each batch.
   *
   * @param done texts embedded so far by this run
   * @param total texts this run has to embed, without the known ones
   * @param perSecond mean rate since the start
   */
  void at(int done, int total, double perSecond);
}
