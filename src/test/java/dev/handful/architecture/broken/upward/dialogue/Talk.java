package dev.handful.architecture.broken.upward.dialogue;

/** What the catalogue must not know. */
public record Talk() {}
