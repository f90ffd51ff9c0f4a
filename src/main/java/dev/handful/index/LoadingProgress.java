package dev.handful.index;

import dev.handful.embedding.Progress;

/** Told how the embedding of a catalogue goes at start; a command line may print it. */
public interface LoadingProgress {

  /** A fresh callback for one catalogue. */
  Progress embedding(String catalogue);
}
