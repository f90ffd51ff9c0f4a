package dev.handful.journal;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The logs of conversations that live in this process only: written by memory, read by transcript.
 */
@ApplicationScoped
public class InMemoryJournals {

  /** Events and traces of one conversation. Thread-safe. */
  public static final class Journal {
    private final List<LoggedEvent> events = new ArrayList<>();
    private final Map<TurnId, TurnTrace> traces = new HashMap<>();

    /** Adds an event; its seq is one more than the last. */
    public synchronized void add(LoggedEvent event) {
      if (event.seq() != events.size() + 1L) {
        throw new IllegalArgumentException("seq " + event.seq() + " after " + events.size());
      }
      events.add(event);
    }

    /** Keeps a turn's trace. */
    public synchronized void keep(TurnTrace trace) {
      traces.put(trace.turn(), trace);
    }

    /** Every event, oldest first. */
    public synchronized List<LoggedEvent> events() {
      return List.copyOf(events);
    }

    /** The trace of a turn, or null when it has none yet. */
    public synchronized @Nullable TurnTrace trace(TurnId turn) {
      return traces.get(turn);
    }
  }

  private final Map<ConversationId, Journal> journals = new ConcurrentHashMap<>();

  /** The journal of a conversation, made when there is none. */
  public Journal of(ConversationId conversation) {
    return journals.computeIfAbsent(conversation, ignored -> new Journal());
  }
}
