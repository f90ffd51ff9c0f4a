package dev.handful.dialogue;

import org.jspecify.annotations.Nullable;

/** One place in the planned list; first rank = 1. */
public record Slot(Candidate candidate, int rank, @Nullable Role role, Change change) {}
