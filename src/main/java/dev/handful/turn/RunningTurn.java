package dev.handful.turn;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.prompt.Snapshot;
import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every step of a running turn needs: log first, then tell; stop when asked; end once. */
record RunningTurn(
    Lease lease,
    ConversationMemory memory,
    TurnListener listener,
    StopSignal stop,
    TurnRecorder recorder) {

  private static final TurnEnds ENDS = new TurnEnds(Metrics.globalRegistry);

  void checkStop() {
    if (stop.stopped()) {
      throw new TurnStoppedException();
    }
  }

  /** An event reaches the shopper only when it stands in the log. */
  void tell(TurnEvent event) {
    listener.onEvent(recorder.timed("append", () -> memory.append(lease, event)));
    recorder.sent(event);
  }

  void status(String stage, Snapshot snapshot) {
    checkStop();
    var items = Map.of("count", snapshot.catalogue().items().size());
    var text = snapshot.wording().say("status." + stage, items, lease.state().turn());
    listener.onStatus(lease.turn(), new TurnEvent.Status(stage, text));
  }

  /** Tells which search a model made of the message. */
  void searching(String query, Snapshot snapshot) {
    var text =
        snapshot.wording().say("status.searching", Map.of("query", query), lease.state().turn());
    listener.onStatus(lease.turn(), new TurnEvent.Status("understand", text));
  }

  /** Commits the terminal event with the state; {@code why} is for staff. */
  LoggedEvent end(DialogueState state, TurnEvent terminal, @Nullable String why) {
    var committed = memory.commit(lease, state, terminal, recorder.trace(state, why));
    ENDS.count(terminal);
    listener.onEvent(committed);
    return committed;
  }
}
