package dev.handful.chat;

import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.ShopperSignal;

/** What a client sends. */
sealed interface ClientFrame {

  /** Changes the conversation: a turn. */
  record Message(ShopperMessage message) implements ClientFrame {}

  /** Tells something without taking a turn. */
  record Signal(ShopperSignal signal) implements ClientFrame {}

  /** Ends the running turn. */
  record Stop() implements ClientFrame {}

  /** Asks for every logged event after {@code lastSeq}. */
  record Resume(long lastSeq) implements ClientFrame {}

  /** Asks for a pong. */
  record Ping() implements ClientFrame {}
}
