package dev.handful.memory;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.ShopperSignal;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnId;
import dev.handful.dialogue.TurnTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every write of a conversation. All methods raise {@code HandfulException}: {@code UNAVAILABLE}
 * when the store cannot answer, {@code NOT_FOUND} for an unknown or expired conversation, {@code
 * CONFLICT} when another owner holds the lease or the sequence number moved on.
 */
public interface ConversationMemory {

  /**
   * What a conversation was opened with.
   *
   * @param address stands for the network address it was opened from, not readable as one; null
   *     when unknown, as in conversations older than this field
   */
  record Conversation(
      ConversationId id,
      String catalogue,
      String locale,
      @Nullable String address,
      Instant createdAt,
      Instant expiresAt) {}

  /** A turn that may run: its lease, the state it starts from, and its logged acceptance. */
  record Lease(
      ConversationId conversation,
      TurnId turn,
      String owner,
      DialogueState state,
      LoggedEvent accepted) {}

  /** What became of a message. */
  sealed interface Acceptance {
    /** It is durable and this caller runs it. */
    record Begun(Lease lease) implements Acceptance {}

    /** This message was accepted before, as that turn; {@code terminal} null while it runs. */
    record Duplicate(TurnId turn, @Nullable LoggedEvent terminal) implements Acceptance {}
  }

  /** Opens a conversation; its keys expire {@code retention} after the last turn. */
  Conversation open(
      ConversationId id,
      String catalogue,
      String locale,
      @Nullable String address,
      DialogueState state,
      Duration retention);

  /** The conversation's head, or null when there is none. */
  @Nullable Conversation find(ConversationId id);

  /**
   * Lease, state and {@code turn.accepted} in one step; only then may the message be acknowledged.
   * A turn left without a terminal event by a dead owner is first ended with {@code turn.error}.
   */
  Acceptance accept(
      ConversationId id, TurnId turn, List<ShopperMessage> messages, Duration leaseFor);

  /**
   * Ends a turn that a dead owner left without a terminal event, with {@code turn.error}.
   *
   * @return whether a turn of a living owner is still under way
   */
  boolean endAbandoned(ConversationId id);

  /** Appends an event under the lease, fenced by sequence number. */
  LoggedEvent append(Lease lease, TurnEvent event);

  /** State, terminal event and trace in one step; releases the lease. */
  LoggedEvent commit(Lease lease, DialogueState state, TurnEvent terminal, TurnTrace trace);

  /** Keeps feedback, an impression, an outcome or context; not part of the log. */
  void keep(ConversationId id, ShopperSignal signal);
}
