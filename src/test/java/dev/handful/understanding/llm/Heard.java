package dev.handful.understanding.llm;

import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.prompt.RenderedPrompt;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.Shops;
import dev.handful.understanding.local.Spoken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a conversation, read by a model that answers with canned JSON. */
final class Heard {
  private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();
  private static final CannedModel MODEL = new CannedModel();

  /** One for all: the word lists it reads are many. */
  private static final ModelInterpreter INTERPRETER = new ModelInterpreter(MODEL, METRICS);

  final List<RenderedPrompt> prompts;
  final List<String> status;
  final Interpretation read;
  private final Spoken talk;

  private Heard(Spoken talk, Snapshot snapshot, String message, String answer) {
    this.talk = talk;
    METRICS.clear();
    MODEL.answers(answer);
    var say = new ShopperMessage.Say(new ClientMessageId("m"), message);
    var state = talk.state();
    var local = talk.hear(message);
    read = INTERPRETER.interpret(say, local, state, snapshot, MODEL.turn());
    prompts = List.copyOf(MODEL.asked);
    status = List.copyOf(MODEL.status);
  }

  /** Acts are the insides of JSON objects; in Northlight. */
  static Heard acts(String message, String query, String... acts) {
    return in("northlight", List.of(), null, message, query, acts);
  }

  static Heard shown(List<String> shown, String message, String... acts) {
    return in("northlight", shown, null, message, "", acts);
  }

  static Heard in(
      String shop,
      List<String> shown,
      @Nullable String asked,
      String message,
      String query,
      String... acts) {
    return in(new Spoken(shop, shown, asked), shop, message, query, acts);
  }

  /** In a conversation that went on before. */
  static Heard in(Spoken talk, String shop, String message, String query, String... acts) {
    var json = "{\"query\": \"%s\", \"acts\": [{%s}]}".formatted(query, String.join("}, {", acts));
    return new Heard(talk, Shops.snapshot(shop), message, json);
  }

  /** The raw answer of the model. */
  static Heard raw(String message, String answer) {
    return new Heard(
        new Spoken("northlight", List.of(), null), Shops.snapshot("northlight"), message, answer);
  }

  List<String> acts() {
    return talk.acts(read);
  }

  double dropped(String reason) {
    var counter = METRICS.find("handful.understand.dropped").tag("reason", reason).counter();
    return counter == null ? 0 : counter.count();
  }

  /** A preference as a model writes it, all must. */
  static String disclose(String attribute, String operator, String values, String quote) {
    return disclose(attribute, operator, values, "null", "want", quote);
  }

  static String disclose(
      String attribute,
      String operator,
      String values,
      String unit,
      String polarity,
      String quote) {
    return """
        "act": "disclose", "attribute": "%s", "operator": "%s", "values": [%s], "unit": %s,
        "polarity": "%s", "strength": "must", "quote": "%s"
        """
        .formatted(attribute, operator, values, unit, polarity, quote);
  }
}
