package dev.handful.journal;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.TurnId;

/**
 * The Redis keys of one conversation. The braces are a hash tag: a conversation stays on one slot,
 * so that a step over several of its keys is atomic in a cluster too.
 */
public record ConversationKeys(ConversationId conversation) {

  /** Sorted set of every conversation by the time of its last turn, in epoch milliseconds. */
  public static final String ALL = "handful:conversations";

  /** Matches the lease of every conversation. */
  public static final String EVERY_LEASE = "handful:{*}:lease";

  /** Hash: dialogue state (JSON), head of the conversation, last seq, running turn. */
  public String state() {
    return key("state");
  }

  /** Stream of logged events; the id of an entry is {@code <seq>-0}. */
  public String events() {
    return key("events");
  }

  /** Hash: client message id to turn, turn to the seq of its terminal event. */
  public String messages() {
    return key("messages");
  }

  /** The owner of the running turn; expires when the owner is dead. */
  public String lease() {
    return key("lease");
  }

  /** Stream of feedback, impressions, outcomes and context. */
  public String signals() {
    return key("signals");
  }

  /** The compressed trace of one turn. */
  public String trace(TurnId turn) {
    return key("trace:" + turn);
  }

  private String key(String part) {
    return "handful:{" + conversation + "}:" + part;
  }
}
