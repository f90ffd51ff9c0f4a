package dev.handful.embedding;

/** Told how far long work has come; called from the working thread. */
@FunctionalInterface
public interface Progress {

  /** Says nothing. */
  Progress SILENT = (done, total, perSecond) -> {};

  /**
   * Called after each batch.
   *
   * @param done texts finished so far
   * @param total texts to do in all
   * @param perSecond mean rate since the start
   */
  void at(int done, int total, double perSecond);
}
