package dev.handful.architecture.broken.naming.turn;

/** Breaks the rule on names. */
public class TurnHelper {}
