package dev.handful.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reply is to contain, decided by the policy; the advisor only words it.
 *
 * @param slots at most {@link Reply#MAX_SUGGESTIONS}
 * @param question the one question, worded, with counted options
 * @param considered every question considered, for the trace
 */
public record Plan(
    List<Goal> goals,
    List<Slot> slots,
    @Nullable Question question,
    List<Notice> notices,
    List<Found.Relaxation> relaxations,
    List<ConsideredQuestion> considered) {

  /** A question the policy weighed: expected gain in bits, times ease. */
  public record ConsideredQuestion(String attribute, double gainBits, double ease, double value) {}

  public Plan {
    goals = List.copyOf(goals);
    slots = List.copyOf(slots);
    notices = List.copyOf(notices);
    relaxations = List.copyOf(relaxations);
    considered = List.copyOf(considered);
    if (slots.size() > Reply.MAX_SUGGESTIONS) {
      throw new IllegalArgumentException("at most five suggestions, not " + slots.size());
    }
  }
}
