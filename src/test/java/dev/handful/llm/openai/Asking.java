package dev.handful.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.ConversationId;
import dev.handful.dialogue.ModelCall;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import dev.handful.llm.ModelTurn;
import dev.handful.prompt.PromptRef;
import dev.handful.prompt.RenderedPrompt;
import dev.handful.testing.model.ScriptedModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A client of a scripted server, its settings, and one turn that asks. */
final class Asking implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final String KEY = "sk-scripted-0123456789";

  final ScriptedModel server = ScriptedModel.start();
  final CountedBudgets budgets = new CountedBudgets();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final List<String> pieces = new ArrayList<>();
  final AtomicBoolean stopped = new AtomicBoolean();
  Duration patience = Duration.ofSeconds(8);
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable OpenAiModelClient client;
  private @Nullable ModelTurn turn;

  /** A setting of the advisor; before the first question. */
  Asking with(String name, String value) {
    settings.put("handful.models.advisor." + name, value);
    return this;
  }

  OpenAiModelClient client() {
    if (client == null) {
      var environment = Map.of("OPENAI_BASE_URL", server.url().toString(), "OPENAI_API_KEY", KEY);
      client =
          new OpenAiModelClient(
              configured(settings, environment), budgets, Clock.systemUTC(), metrics);
    }
    return client;
  }

  static ConfiguredModels configured(
      Map<String, String> settings, Map<String, String> environment) {
    var config = config(settings, environment);
    return new ConfiguredModels(config.getConfigMapping(HandfulConfig.class), config);
  }

  static SmallRyeConfig config(Map<String, String> settings, Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withSources(new PropertiesConfigSource(settings, "application.properties", 250))
        .withMapping(HandfulConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .addDefaultInterceptors()
        .build();
  }

  ModelTurn turn() {
    if (turn == null) {
      turn =
          new ModelTurn(
              new ConversationId("c_asking"),
              "address",
              Clock.systemUTC().instant().plus(patience),
              stopped::get,
              query -> {});
    }
    return turn;
  }

  /** A prompt with a strict schema. */
  static RenderedPrompt prompt() {
    return new RenderedPrompt(
        new PromptRef("advise", "default", "1a2b3c4d"),
        List.of(
            new ModelCall.Message("system", "You advise."),
            new ModelCall.Message("user", "A tent for two.")),
        schema(),
        800,
        null);
  }

  static JsonNode schema() {
    try {
      return JSON.readTree(
          """
          {"type":"object","additionalProperties":false,"required":["text"],
           "properties":{"text":{"type":"string"}}}
          """);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  ModelRequest request() {
    return new ModelRequest(ModelRole.ADVISOR, prompt(), turn());
  }

  ModelAnswer stream() {
    return client().stream(request(), pieces::add);
  }

  ModelAnswer complete() {
    return client().complete(request());
  }

  /** The failure of a stream; fails when there is an answer. */
  ModelFailureException failure() {
    try {
      var answer = stream();
      throw new AssertionError("an answer came: " + answer.text());
    } catch (ModelFailureException e) {
      return e;
    }
  }

  /** What the last call left in the trace. */
  ModelCall call() {
    return turn().calls().getLast();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    server.close();
  }
}
