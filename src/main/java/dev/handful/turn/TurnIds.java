package dev.handful.turn;

import dev.handful.dialogue.TurnId;

/** Where the ids of new turns come from; unique within a conversation. */
@FunctionalInterface
interface TurnIds {

  TurnId next();
}
