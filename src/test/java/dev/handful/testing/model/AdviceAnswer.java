package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Picks the first candidates, as many as wanted, each with reasons that copy its facts. */
final class AdviceAnswer {

  private static final int REASONS = 2;

  private AdviceAnswer() {}

  static ObjectNode of(JsonNode schema, PromptData data) {
    var answer = (ObjectNode) new SchemaAnswer(schema).value();
    var picked = data.candidates().stream().limit(data.count()).toList();
    if (answer.has("picks")) {
      var picks = answer.putArray("picks");
      picked.forEach(candidate -> picks.add(PromptData.label(candidate)));
    }
    var suggestions = answer.putArray("suggestions");
    var shape = schema.path("properties").path("suggestions").path("items");
    picked.forEach(
        candidate -> suggestions.add(suggestion(new SchemaAnswer(schema), shape, candidate, data)));
    return answer;
  }

  private static ObjectNode suggestion(
      SchemaAnswer filler, JsonNode shape, JsonNode candidate, PromptData data) {
    var filled = (ObjectNode) filler.value(shape);
    filled.put("item", PromptData.label(candidate));
    var reasonShape = shape.path("properties").path("reasons").path("items");
    var reasons = filled.putArray("reasons");
    data.facts(candidate).stream()
        .limit(REASONS)
        .forEach(fact -> reasons.add(reason(filler, reasonShape, fact, data)));
    return filled;
  }

  private static ObjectNode reason(
      SchemaAnswer filler, JsonNode shape, Map.Entry<String, String> fact, PromptData data) {
    var reason = (ObjectNode) filler.value(shape);
    reason.put("need", data.need(fact.getKey()).orElse(null));
    reason.put("attribute", fact.getKey()).put("value", fact.getValue());
    return reason.put("text", Statement.of(fact).its());
  }
}
