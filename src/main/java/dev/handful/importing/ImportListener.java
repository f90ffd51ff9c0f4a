package dev.handful.importing;

import dev.handful.embedding.Progress;
import dev.handful.importing.ImportStatus.Step;

/** Told how an import goes, from the thread that works. */
interface ImportListener extends Progress {

  /** A step begins. */
  void step(Step step);

  /** What was found so far; called again when more is known. */
  void found(ImportReport report);
}
