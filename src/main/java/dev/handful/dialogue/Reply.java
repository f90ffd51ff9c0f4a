package dev.handful.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authoritative whole reply of a turn; the client replaces what it drew for the turn. */
public record Reply(
    List<String> text,
    List<Suggestion> suggestions,
    @Nullable Question question,
    @Nullable Comparison comparison,
    List<WordedRelaxation> relaxations,
    List<Preference> preferences,
    List<String> followUps,
    @Nullable HandOff handoff,
    Route route,
    @Nullable Degraded degraded,
    List<String> promptRefs) {

  /** The promise: never more. */
  public static final int MAX_SUGGESTIONS = 5;

  /** A relaxation as the shopper reads it: "without 'waterproof'". */
  public record WordedRelaxation(String label, int count, List<ConstraintId> removes) {
    public WordedRelaxation {
      removes = List.copyOf(removes);
    }
  }

  /** Something failed and the reply is less than it could be. */
  public record Degraded(String reason) {}

  public Reply {
    text = List.copyOf(text);
    suggestions = List.copyOf(suggestions);
    relaxations = List.copyOf(relaxations);
    preferences = List.copyOf(preferences);
    followUps = List.copyOf(followUps);
    promptRefs = List.copyOf(promptRefs);
    if (suggestions.size() > MAX_SUGGESTIONS) {
      throw new IllegalArgumentException("at most five suggestions, not " + suggestions.size());
    }
    if (followUps.size() > 3) {
      throw new IllegalArgumentException("at most three follow-ups");
    }
  }
}
