package dev.handful.turn;

import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;

/** Who is told what happens in a turn; the turn knows no transport. Must not block for long. */
public interface TurnListener {

  /** An event that already stands in the log. */
  void onEvent(LoggedEvent event);

  /** Progress that is not logged. */
  void onStatus(TurnId turn, TurnEvent.Status status);
}
