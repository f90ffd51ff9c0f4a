package dev.handful.dialogue;

import org.jspecify.annotations.Nullable;

/** How the shopper reaches a person, from the policy file. */
public record HandOff(HandOffKind kind, String text, @Nullable String contact) {}
