package dev.handful.turn;

import java.io.Serial;

/** Unwinds a turn that was told to stop; never leaves the pipeline. */
final class TurnStoppedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  TurnStoppedException() {
    super("stopped", null, false, false);
  }
}
