package dev.handful.dialogue;

import dev.handful.catalogue.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What staff and replay need of a turn and the shopper never gets.
 *
 * @param refs what the turn ran with: policy, wording, synonyms, by content hash
 * @param timingsMicros microseconds per step, in order
 * @param modelCalls every call to a model, failed ones too
 * @param offers the question for live prices and stock; null when none was asked
 * @param failure what went wrong, for staff; null when nothing did
 */
public record TurnTrace(
    TurnId turn,
    Instant startedAt,
    Generation generation,
    List<ShopperMessage> messages,
    @Nullable Interpretation interpretation,
    @Nullable DialogueState before,
    @Nullable DialogueState after,
    List<Goal> goals,
    @Nullable Found found,
    @Nullable Plan plan,
    List<Verdict> verdicts,
    List<String> refs,
    Map<String, Long> timingsMicros,
    List<ModelCall> modelCalls,
    @Nullable OfferCall offers,
    @Nullable String failure) {
  public TurnTrace {
    messages = List.copyOf(messages);
    goals = List.copyOf(goals);
    verdicts = List.copyOf(verdicts);
    refs = List.copyOf(refs);
    // Traces written before there were models have none.
    modelCalls = modelCalls == null ? List.of() : List.copyOf(modelCalls);
  }
}
