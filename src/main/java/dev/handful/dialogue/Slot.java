package dev.handful.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * One place in the planned list; first rank = 1.
 *
 * @param differsIn with {@link Role#DIFFERENT}: the attribute in which it is unlike all the others
 */
public record Slot(
    Candidate candidate, int rank, @Nullable Role role, Change change, @Nullable String differsIn) {

  /** A place that is not there for being different. */
  public Slot(Candidate candidate, int rank, @Nullable Role role, Change change) {
    this(candidate, rank, role, change, null);
  }
}
