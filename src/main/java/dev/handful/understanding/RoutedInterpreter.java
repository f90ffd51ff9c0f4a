package dev.handful.understanding;

import dev.handful.config.LocalEngine;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.embedding.Embedder;
import dev.handful.language.Words;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.Snapshot;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * The guards stand before both engines. The local interpreter reads what they leave of every
 * message; a model, where there is one, reads what it could not explain. The metric {@code
 * handful.understand.messages} counts messages by {@code grounds}, by whether they {@code needed} a
 * model, and by who they were {@code read} by: local, model or failed.
 */
@ApplicationScoped
public class RoutedInterpreter implements Interpreter {

  private final Interpreter local;
  private final TailInterpreter tail;
  private final MeterRegistry metrics;
  private final Words words = new Words();
  private final Screen screen;

  public RoutedInterpreter(
      @LocalEngine Interpreter local,
      TailInterpreter tail,
      @LocalEngine Embedder embedder,
      MeterRegistry metrics) {
    this.local = local;
    this.tail = tail;
    this.metrics = metrics;
    this.screen = new Screen(embedder);
  }

  @Override
  public Interpretation interpret(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    return screen.through(message, snapshot, kept -> read(kept, state, snapshot, models));
  }

  private Interpretation read(
      ShopperMessage message, DialogueState state, Snapshot snapshot, ModelTurn models) {
    var reading = local.interpret(message, state, snapshot, models);
    var typed = typed(message);
    if (typed == null) {
      return standing(reading, Grounds.TAP, "");
    }
    var lexicon = snapshot.catalogue().lexicon();
    var signals = Signals.of(typed.text(), reading, words, lexicon);
    var grounds = ConfidenceRule.judge(signals, snapshot.policy().model().understand());
    if (!grounds.needsModel()) {
      return standing(reading, grounds, "");
    }
    if (!tail.available()) {
      return standing(reading, grounds, "; no model is configured");
    }
    try {
      var better = tail.interpret(typed, reading, state, snapshot, models);
      count(grounds, "model");
      return because(better, grounds.wire() + "; " + better.routeReason(), better.degraded());
    } catch (ModelFailureException e) {
      count(grounds, "failed");
      return failed(reading, grounds, e);
    }
  }

  /** The words of a message, where it has any: a tap has none, also when a text comes with it. */
  private static ShopperMessage.@Nullable Say typed(ShopperMessage message) {
    return switch (message) {
      case ShopperMessage.Say say -> say;
      case ShopperMessage.Edit edit -> new ShopperMessage.Say(edit.clientMsgId(), edit.text());
      case ShopperMessage.Answer answer ->
          answer.text() == null
              ? null
              : new ShopperMessage.Say(answer.clientMsgId(), answer.text());
      case ShopperMessage.Tap ignored -> null;
      case ShopperMessage.Prefer ignored -> null;
    };
  }

  private Interpretation standing(Interpretation reading, Grounds grounds, String more) {
    count(grounds, "local");
    var reason = grounds.wire() + "; " + reading.routeReason() + more;
    return because(reading, reason, reading.degraded());
  }

  /** Who stopped the turn knows that it is not whole. */
  private static Interpretation failed(
      Interpretation reading, Grounds grounds, ModelFailureException e) {
    var failure = e.failure();
    var reason =
        "%s; %s; the model failed: %s, %s"
            .formatted(grounds.wire(), reading.routeReason(), failure.wire(), e.getMessage());
    return because(reading, reason, failure == ModelFailure.STOPPED ? null : failure.wire());
  }

  private static Interpretation because(
      Interpretation reading, String reason, @Nullable String degraded) {
    return new Interpretation(
        reading.acts(), reading.unexplained(), reading.route(), reason, degraded, reading.flags());
  }

  private void count(Grounds grounds, String read) {
    metrics
        .counter(
            "handful.understand.messages",
            "grounds",
            grounds.wire(),
            "needed",
            Boolean.toString(grounds.needsModel()),
            "read",
            read)
        .increment();
  }
}
