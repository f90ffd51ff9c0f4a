package dev.handful.dialogue;

/**
 * A user act with its grounds.
 *
 * @param confidence 0 to 1
 * @param quote the shopper's words it came from; empty for taps
 */
public record UnderstoodAct(UserAct act, double confidence, String quote) {}
