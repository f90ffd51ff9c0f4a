package dev.handful.outcomes;

import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.prompt.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * What outcomes are told of a turn once its reply is committed.
 *
 * @param catalogue by the name it is served under
 * @param at when its message was accepted
 * @param before the state the turn started from
 */
public record AnsweredTurn(
    ConversationId conversation,
    String catalogue,
    Instant at,
    List<ShopperMessage> messages,
    DialogueState before,
    DialogueState state,
    Interpretation heard,
    Plan plan,
    Reply reply,
    Snapshot snapshot) {
  public AnsweredTurn {
    messages = List.copyOf(messages);
  }
}
