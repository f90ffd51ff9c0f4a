package dev.handful.chat;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.transcript.Transcript;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What one client has been sent of a conversation. A live event only says that the log has grown:
 * whatever is missing before it is read from the log, whatever was sent is not sent again. So seq
 * grows by one without gap, repeat or reorder, however turns, resumes and servers interleave.
 */
final class EventFeed {

  /** Events a resume replays at most; beyond that a snapshot is shorter. */
  static final int MAX_REPLAY = 500;

  private static final int PAGE = 100;

  private final ConversationId conversation;
  private final Transcript transcript;
  private final SessionFrames sessions;
  private final Clock clock;
  private final Consumer<ServerFrame> sink;
  private long cursor;
  private boolean held;

  /** Starts after {@code cursor}; when held, nothing is sent until a resume or a release. */
  EventFeed(
      ConversationId conversation,
      Transcript transcript,
      SessionFrames sessions,
      Clock clock,
      long cursor,
      boolean held,
      Consumer<ServerFrame> sink) {
    this.conversation = conversation;
    this.transcript = transcript;
    this.sessions = sessions;
    this.clock = clock;
    this.cursor = cursor;
    this.held = held;
    this.sink = sink;
  }

  ConversationId conversation() {
    return conversation;
  }

  /** A logged event has become known. */
  synchronized void onLogged(LoggedEvent event) {
    if (held || event.seq() <= cursor) {
      return;
    }
    if (event.seq() == cursor + 1) {
      deliver(event);
    } else {
      catchUp();
    }
  }

  /** Progress, which is not logged. */
  synchronized void onStatus(TurnId turn, TurnEvent.Status status) {
    if (!held) {
      sink.accept(ServerFrame.status(conversation, turn, status, clock.instant()));
    }
  }

  /** Sends what follows {@code lastSeq}, or a snapshot when that is not in reach. */
  synchronized void resume(long lastSeq) {
    held = false;
    long latest = transcript.lastSeq(conversation);
    if (lastSeq > latest || latest - lastSeq > MAX_REPLAY) {
      cursor = latest;
      sink.accept(sessions.snapshot(conversation, latest));
    } else {
      cursor = lastSeq;
      catchUp();
    }
  }

  /** Ends the holding; the client did not ask to resume. */
  synchronized void release() {
    if (held) {
      held = false;
      catchUp();
    }
  }

  /** Sends everything in the log that was not sent yet. */
  synchronized void catchUp() {
    if (held) {
      return;
    }
    for (var page = transcript.events(conversation, cursor, PAGE);
        !page.isEmpty();
        page = transcript.events(conversation, cursor, PAGE)) {
      page.forEach(this::deliver);
    }
  }

  private void deliver(LoggedEvent event) {
    cursor = event.seq();
    sink.accept(ServerFrame.logged(conversation, event));
  }
}
