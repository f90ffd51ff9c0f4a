package dev.handful.llm.openai;

import dev.handful.dialogue.ModelCall;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/**
 * Calls of models by the names of OpenTelemetry's semantic conventions for generative AI, with the
 * role, the prompt and the outcome; cost in the currency of the prices.
 */
final class ModelMetrics {

  private final MeterRegistry registry;

  ModelMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void record(ModelCall call) {
    var outcome = call.failure() == null ? "ok" : call.failure();
    var tags =
        Tags.of(
            "gen_ai.operation.name", "chat",
            "gen_ai.request.model", call.model(),
            "handful.model.role", call.role().wire(),
            "handful.prompt.ref", call.promptRef());
    Timer.builder("gen_ai.client.operation.duration")
        .tags(tags.and("error.type", outcome))
        .register(registry)
        .record(call.totalMicros(), TimeUnit.MICROSECONDS);
    if (call.firstTokenMicros() != null) {
      Timer.builder("gen_ai.server.time_to_first_token")
          .tags(tags)
          .register(registry)
          .record(call.firstTokenMicros(), TimeUnit.MICROSECONDS);
    }
    tokens(tags, "input", call.inputTokens());
    tokens(tags, "input_cached", call.cachedTokens());
    tokens(tags, "output", call.outputTokens());
    registry.counter("handful.model.cost", tags).increment(call.costMicros() / 1e6);
    registry.counter("handful.model.requests", tags).increment(call.attempts());
  }

  private void tokens(Tags tags, String type, int count) {
    DistributionSummary.builder("gen_ai.client.token.usage")
        .tags(tags.and("gen_ai.token.type", type))
        .register(registry)
        .record(count);
  }
}
