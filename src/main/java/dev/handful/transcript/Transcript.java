package dev.handful.transcript;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was logged of a conversation. Raises {@code HandfulException UNAVAILABLE} when unreadable.
 */
public interface Transcript {

  /** Sequence number of the latest event; 0 when there is none. */
  long lastSeq(ConversationId conversation);

  /** Up to {@code limit} events with a seq above {@code after}, oldest first, without gap. */
  List<LoggedEvent> events(ConversationId conversation, long after, int limit);

  /** What staff and replay need of a turn; null when it is unknown, unfinished or expired. */
  @Nullable TurnTrace trace(ConversationId conversation, TurnId turn);
}
