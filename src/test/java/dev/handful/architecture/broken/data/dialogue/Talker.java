package dev.handful.architecture.broken.data.dialogue;

/** Breaks the rule on dialogue: a class with behaviour. */
public class Talker {}
