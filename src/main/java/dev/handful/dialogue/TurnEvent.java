package dev.handful.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shopper's client is told of a turn: wire and transcript in one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TurnEvent.Accepted.class, name = "turn.accepted"),
  @JsonSubTypes.Type(value = TurnEvent.Status.class, name = "turn.status"),
  @JsonSubTypes.Type(value = TurnEvent.Preferences.class, name = "preferences"),
  @JsonSubTypes.Type(value = TurnEvent.Asked.class, name = "question"),
  @JsonSubTypes.Type(value = TurnEvent.Suggested.class, name = "suggestion"),
  @JsonSubTypes.Type(value = TurnEvent.Text.class, name = "text"),
  @JsonSubTypes.Type(value = TurnEvent.Compared.class, name = "comparison"),
  @JsonSubTypes.Type(value = TurnEvent.Final.class, name = "turn.final"),
  @JsonSubTypes.Type(value = TurnEvent.Failed.class, name = "turn.error"),
  @JsonSubTypes.Type(value = TurnEvent.Stopped.class, name = "turn.stopped")
})
public sealed interface TurnEvent {

  /** The message is kept; work begins. {@code messages} lets a transcript show what was said. */
  record Accepted(List<ClientMessageId> clientMsgIds, List<ShopperMessage> messages)
      implements TurnEvent {
    public Accepted {
      clientMsgIds = List.copyOf(clientMsgIds);
      messages = List.copyOf(messages);
    }
  }

  /** Progress; not logged, no seq. */
  record Status(String stage, String text) implements TurnEvent {}

  /** What is understood so far. */
  record Preferences(List<Preference> preferences) implements TurnEvent {
    public Preferences {
      preferences = List.copyOf(preferences);
    }
  }

  /** The question. */
  record Asked(Question question) implements TurnEvent {}

  /** One complete suggestion; supersedes one with the same id in this turn. */
  record Suggested(Suggestion suggestion) implements TurnEvent {}

  /** One complete validated paragraph. */
  record Text(String text) implements TurnEvent {}

  /** The table. */
  record Compared(Comparison comparison) implements TurnEvent {}

  /** The whole reply. */
  record Final(Reply reply) implements TurnEvent {}

  /** The turn failed. */
  record Failed(ErrorCode code, boolean retryable, @Nullable Long retryAfterMs, String message)
      implements TurnEvent {}

  /** Stopped by the shopper. */
  record Stopped() implements TurnEvent {}

  /** Whether the turn ends with it. */
  default boolean terminal() {
    return switch (this) {
      case Final ignored -> true;
      case Failed ignored -> true;
      case Stopped ignored -> true;
      case Accepted ignored -> false;
      case Status ignored -> false;
      case Preferences ignored -> false;
      case Asked ignored -> false;
      case Suggested ignored -> false;
      case Text ignored -> false;
      case Compared ignored -> false;
    };
  }

  /** Whether it goes into the log and carries a sequence number. */
  default boolean logged() {
    return !(this instanceof Status);
  }
}
