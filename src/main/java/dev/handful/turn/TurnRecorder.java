package dev.handful.turn;

import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.OfferCall;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.TurnEvent;
import dev.handful.dialogue.TurnTrace;
import dev.handful.dialogue.Verdict;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.ConversationMemory.Lease;
import dev.handful.prompt.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the trace of one turn while it runs; used by one thread. */
final class TurnRecorder {

  private static final int TRACED_POOL = 20;

  private final Lease lease;
  private final List<ShopperMessage> messages;
  private final Instant startedAt;
  private final LongSupplier nanos;
  private final long startedNanos;
  private final Map<String, Long> timings = new LinkedHashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private @Nullable Snapshot snapshot;
  private @Nullable Interpretation interpretation;
  private @Nullable DialogueState after;
  private @Nullable ModelTurn models;
  private List<Goal> goals = List.of();
  private @Nullable Found found;
  private @Nullable Plan plan;
  private @Nullable OfferCall offers;

  TurnRecorder(Lease lease, List<ShopperMessage> messages, Clock clock, LongSupplier nanos) {
    this.lease = lease;
    this.messages = messages;
    this.startedAt = clock.instant();
    this.nanos = nanos;
    this.startedNanos = nanos.getAsLong();
  }

  /** Runs a step and keeps how long it took. */
  <T> T timed(String step, Supplier<T> work) {
    long start = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      timings.merge(step, (nanos.getAsLong() - start) / 1_000, Long::sum);
    }
  }

  /** Keeps how long the shopper waited for the first block, and for the first suggestion. */
  void sent(TurnEvent event) {
    switch (event) {
      case TurnEvent.Suggested ignored -> {
        first("first-block");
        first("first-suggestion");
      }
      case TurnEvent.Asked ignored -> first("first-block");
      case TurnEvent.Text ignored -> first("first-block");
      case TurnEvent.Compared ignored -> first("first-block");
      case TurnEvent.Accepted ignored -> {}
      case TurnEvent.Status ignored -> {}
      case TurnEvent.Preferences ignored -> {}
      case TurnEvent.Final ignored -> {}
      case TurnEvent.Failed ignored -> {}
      case TurnEvent.Stopped ignored -> {}
    }
  }

  private void first(String what) {
    timings.putIfAbsent(what, (nanos.getAsLong() - startedNanos) / 1_000);
  }

  /** Microseconds per step so far, and until the first block and suggestion were sent. */
  Map<String, Long> timings() {
    return timings;
  }

  void snapshot(Snapshot taken) {
    snapshot = taken;
  }

  void models(ModelTurn turn) {
    models = turn;
  }

  void understood(Interpretation result, DialogueState state) {
    interpretation = result;
    after = state;
  }

  void decided(List<Goal> result) {
    goals = result;
  }

  void offered(@Nullable OfferCall call) {
    offers = call;
  }

  void planned(Found result, Plan made) {
    found = traced(result);
    plan = made;
  }

  /**
   * The pool with every item's facts is by far the largest part of a trace, and writing it costs
   * more time than the rest of a turn; the best of it is what people look at.
   */
  private static Found traced(Found found) {
    return new Found(
        found.candidates(),
        found.pool().stream().limit(TRACED_POOL).toList(),
        found.total(),
        found.facets(),
        found.relaxations(),
        found.extremes(),
        found.asked(),
        found.passages(),
        found.absentType(),
        found.nearMisses(),
        found.degraded());
  }

  /** The plan that was worded: the list may be one that a model chose. */
  void worded(Plan result) {
    plan = result;
  }

  void judged(Verdict verdict) {
    verdicts.add(verdict);
  }

  /** The state the turn had reached: what a stopped turn leaves behind. */
  DialogueState reached() {
    return after == null ? lease.state() : after;
  }

  /** The finished trace; {@code failure} is for staff and may name internals. */
  TurnTrace trace(@Nullable DialogueState committed, @Nullable String failure) {
    return new TurnTrace(
        lease.turn(),
        startedAt,
        snapshot == null ? lease.state().generation() : snapshot.catalogue().generation(),
        messages,
        interpretation,
        lease.state(),
        committed,
        goals,
        found,
        plan,
        verdicts,
        snapshot == null ? List.of() : snapshot.prompts().refs(),
        timings,
        models == null ? List.of() : models.calls(),
        offers,
        failure);
  }
}
