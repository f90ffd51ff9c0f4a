package dev.handful.chat;

import dev.handful.dialogue.ShopperSignal;
import dev.handful.memory.ConversationMemory;
import dev.handful.memory.ConversationMemory.Conversation;
import dev.handful.outcomes.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what clients tell beside the turns: with the conversation, and among the outcomes. */
@ApplicationScoped
class ShopperSignals {

  private final ConversationMemory memory;
  private final Outcomes outcomes;

  ShopperSignals(ConversationMemory memory, Outcomes outcomes) {
    this.memory = memory;
    this.outcomes = outcomes;
  }

  /** Raises what {@link ConversationMemory#keep} raises; outcomes are never in the way. */
  void keep(Conversation conversation, ShopperSignal signal) {
    memory.keep(conversation.id(), signal);
    outcomes.told(conversation.id(), conversation.catalogue(), signal);
  }
}
