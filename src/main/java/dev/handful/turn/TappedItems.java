package dev.handful.turn;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.ErrorCode;
import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TapKind;
import dev.handful.dialogue.TurnEvent;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import java.time.Clock;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Ends a turn in {@code unknown_item} when a tap names an item that cannot have been tapped (I5):
 * choosing and refusing need an item that was shown here, everything else one of the catalogue.
 * Asked once the turn is accepted, since the list tapped on may be of the turn just before.
 */
record TappedItems(
    TurnBody body,
    ConversationMemory memory,
    BiPredicate<String, ItemId> served,
    Function<ErrorCode, String> failureText,
    Clock clock)
    implements TurnBody {

  @Override
  public LoggedEvent run(
      Lease lease,
      Conversation conversation,
      List<ShopperMessage> messages,
      TurnListener listener,
      StopSignal stop) {
    for (var message : messages) {
      if (message instanceof ShopperMessage.Tap tap
          && !tap.items().stream().allMatch(id -> known(tap.act(), id, lease, conversation))) {
        var recorder = new TurnRecorder(lease, messages, clock, System::nanoTime);
        var code = ErrorCode.UNKNOWN_ITEM;
        var failed = new TurnEvent.Failed(code, code.retryable(), null, failureText.apply(code));
        return new RunningTurn(lease, memory, listener, stop, recorder)
            .end(lease.state(), failed, "tapped on an item that was not shown: " + tap.items());
      }
    }
    return body.run(lease, conversation, messages, listener, stop);
  }

  private boolean known(TapKind act, ItemId id, Lease lease, Conversation conversation) {
    return shown(lease.state(), id)
        || switch (act) {
          case ACCEPT, NOT_THIS -> false;
          case MORE_LIKE, CHEAPER, ASK, WHY, COMPARE, RESTART ->
              served.test(conversation.catalogue(), id);
        };
  }

  private static boolean shown(DialogueState state, ItemId id) {
    return state.shown().stream().anyMatch(shown -> shown.item().id().equals(id));
  }
}
