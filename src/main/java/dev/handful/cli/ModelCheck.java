package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelCall;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.PromptRef;
import dev.handful.prompt.RenderedPrompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One small real call to the model of a role, with a strict schema that is easy to break. */
final class ModelCheck {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAX_TOKENS = 200;

  private final ModelClient models;
  private final Clock clock;

  ModelCheck(ModelClient models, Clock clock) {
    this.models = models;
    this.clock = clock;
  }

  Finding of(ModelRole role) {
    var part = "model " + role.wire();
    if (!models.configured(role)) {
      return new Finding(
          part,
          Finding.Result.NONE,
          "not configured, local only; set OPENAI_API_KEY or OPENAI_BASE_URL for one");
    }
    var turn =
        new ModelTurn(
            new ConversationId("check"),
            null,
            clock.instant().plus(PATIENCE),
            () -> false,
            query -> {},
            () -> {});
    try {
      var answer = models.complete(new ModelRequest(role, prompt(), turn));
      return said(part, answer.text(), turn.calls().getLast());
    } catch (ModelFailureException e) {
      return new Finding(
          part, Finding.Result.PROBLEM, e.failure().wire() + " (" + e.getMessage() + ")");
    }
  }

  private static Finding said(String part, String answer, ModelCall call) {
    var first = call.firstTokenMicros();
    var figures =
        "%s: first token %d ms, whole %d ms, %d + %d tokens, %s"
            .formatted(
                call.model(),
                first == null ? 0 : first / 1_000,
                call.totalMicros() / 1_000,
                call.inputTokens(),
                call.outputTokens(),
                call.costMicros() == 0
                    ? "no price set"
                    : "cost " + BigDecimal.valueOf(call.costMicros(), 6));
    return honours(answer)
        ? new Finding(part, Finding.Result.OK, figures + ", strict schema honoured")
        : new Finding(
            part,
            Finding.Result.WARNING,
            figures
                + ", but the strict schema was NOT honoured: many turns will be finished locally");
  }

  /** Exactly the fields of the schema, each of its type. */
  private static boolean honours(String answer) {
    try {
      var json = JSON.readTree(answer);
      var names = new TreeSet<String>();
      json.fieldNames().forEachRemaining(names::add);
      return names.equals(Set.of("count", "item", "note"))
          && json.path("count").isInt()
          && List.of("tent", "boot").contains(json.path("item").asText())
          && (json.path("note").isNull() || json.path("note").isTextual());
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static RenderedPrompt prompt() {
    var file = file();
    var messages =
        JSON.convertValue(file.path("messages"), new TypeReference<List<ModelCall.Message>>() {});
    var ref = new PromptRef("check", "default", "built-in");
    return new RenderedPrompt(ref, messages, file.path("schema"), MAX_TOKENS, null);
  }

  private static JsonNode file() {
    try (var in = ModelCheck.class.getResourceAsStream("check.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
