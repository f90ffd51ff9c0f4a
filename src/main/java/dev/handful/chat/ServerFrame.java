package dev.handful.chat;

import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of everything the server sends (DESIGN section 5).
 *
 * @param seq only of logged events
 * @param ts ISO 8601 in UTC with milliseconds
 */
public record ServerFrame(
    int v,
    @Nullable Long seq,
    String ts,
    ConversationId conversation,
    @Nullable TurnId turn,
    String type,
    Object data) {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** A logged event. */
  static ServerFrame logged(ConversationId conversation, LoggedEvent event) {
    var type = type(event.event());
    var data = data(event.event());
    return new ServerFrame(
        1, event.seq(), MILLIS.format(event.at()), conversation, event.turn(), type, data);
  }

  /** Progress of a turn. */
  static ServerFrame status(
      ConversationId conversation, TurnId turn, TurnEvent.Status status, Instant at) {
    return new ServerFrame(
        1, null, MILLIS.format(at), conversation, turn, type(status), data(status));
  }

  /** Something outside of any turn. */
  static ServerFrame unlogged(ConversationId conversation, String type, Object data, Instant at) {
    return new ServerFrame(1, null, MILLIS.format(at), conversation, null, type, data);
  }

  /** A frame was refused, {@code id} is its message's when it had one; the socket stays open. */
  static ServerFrame error(
      ConversationId conversation,
      ErrorCode code,
      String message,
      @Nullable ClientMessageId id,
      Instant at) {
    return unlogged(conversation, "error", new Refusal(code, message, id), at);
  }

  private record Refusal(ErrorCode code, String message, @Nullable ClientMessageId clientMsgId) {}

  private static String type(TurnEvent event) {
    return switch (event) {
      case TurnEvent.Accepted ignored -> "turn.accepted";
      case TurnEvent.Status ignored -> "turn.status";
      case TurnEvent.Preferences ignored -> "preferences";
      case TurnEvent.Asked ignored -> "question";
      case TurnEvent.Suggested ignored -> "suggestion";
      case TurnEvent.Text ignored -> "text";
      case TurnEvent.Compared ignored -> "comparison";
      case TurnEvent.Final ignored -> "turn.final";
      case TurnEvent.Failed ignored -> "turn.error";
      case TurnEvent.Stopped ignored -> "turn.stopped";
    };
  }

  private static Object data(TurnEvent event) {
    return switch (event) {
      case TurnEvent.Asked(var question) -> question;
      case TurnEvent.Suggested(var suggestion) -> suggestion;
      case TurnEvent.Compared(var comparison) -> comparison;
      case TurnEvent.Final(var reply) -> reply;
      case TurnEvent.Accepted accepted -> accepted;
      case TurnEvent.Status status -> status;
      case TurnEvent.Preferences preferences -> preferences;
      case TurnEvent.Text text -> text;
      case TurnEvent.Failed failed -> failed;
      case TurnEvent.Stopped stopped -> stopped;
    };
  }
}
