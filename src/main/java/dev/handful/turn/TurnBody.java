package dev.handful.turn;

import dev.handful.dialogue.LoggedEvent;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.memory.ConversationMemory.Lease;
import java.util.List;

/** What a turn does once it is accepted: {@link TurnPipeline#run}. Blocks until it is committed. */
@FunctionalInterface
interface TurnBody {

  LoggedEvent run(
      Lease lease,
      Conversation conversation,
      List<ShopperMessage> messages,
      TurnListener listener,
      StopSignal stop);
}
