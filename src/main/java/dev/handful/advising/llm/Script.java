package dev.handful.advising.llm;

import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import java.io.IOException;
import java.util.function.Consumer;

/** Turns an answer that arrives in pieces into blocks, and knows what is left to say. */
abstract class Script implements JsonArrivals.Listener {

  private JsonArrivals arriving = new JsonArrivals(this);
  private String complaint = "";
  private boolean spoken;

  /** Where the pieces go; a new answer may begin when the last one was of no use. */
  final Consumer<String> arrivals() {
    arriving = new JsonArrivals(this);
    return this::take;
  }

  private void take(String piece) {
    try {
      arriving.feed(piece);
    } catch (IOException e) {
      complaint = "not-json";
      throw new ModelFailureException(
          ModelFailure.INVALID_OUTPUT, "the answer is not the JSON that was asked for", e);
    }
  }

  /** Whether the object ended and something of it could be used. */
  final boolean complete() {
    if (!arriving.ended()) {
      complaint = "cut-off";
    } else if (!spoken) {
      complaint = "nothing-true";
    }
    return arriving.ended() && spoken;
  }

  /** What was wrong with an answer that gave nothing, for the model to mend. */
  final String complaint() {
    return complaint;
  }

  /** Whether anything the model wrote was sent. */
  final boolean spoken() {
    return spoken;
  }

  /** Whether anything was sent, by the model or beside it: then no other answer may begin. */
  boolean begun() {
    return spoken;
  }

  final void spoke() {
    spoken = true;
  }

  /** Sends what is left, by the local advisor; called once, whatever happened. */
  abstract void finish();
}
