package dev.handful.dialogue;

import java.time.Instant;

/** An event as it stands in a conversation's log; {@code seq} grows by one from 1. */
public record LoggedEvent(long seq, Instant at, TurnId turn, TurnEvent event) {}
