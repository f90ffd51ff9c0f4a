package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Picks the first five candidates, each with reasons that copy its facts. */
final class AdviceAnswer {

  private static final int PICKED = 5;
  private static final int REASONS = 2;

  private AdviceAnswer() {}

  static ObjectNode of(JsonNode schema, PromptData data) {
    var answer = (ObjectNode) new SchemaAnswer(schema).value();
    if (answer.has("intro")) {
      answer.put("intro", "Here is what fits.");
    }
    var itemSchema = schema.path("properties").path("suggestions").path("items");
    var suggestions = answer.putArray("suggestions");
    data.candidates().stream()
        .limit(PICKED)
        .forEach(candidate -> suggestions.add(suggestion(itemSchema, schema, candidate)));
    return answer;
  }

  private static ObjectNode suggestion(JsonNode itemSchema, JsonNode root, JsonNode candidate) {
    var filled = (ObjectNode) new SchemaAnswer(root).value(itemSchema);
    filled.put("item", PromptData.label(candidate));
    var reasonSchema = itemSchema.path("properties").path("reasons").path("items");
    var reasons = filled.putArray("reasons");
    for (var fact : PromptData.facts(candidate).properties()) {
      if (reasons.size() < REASONS && fact.getValue().isValueNode()) {
        reasons.add(reason(reasonSchema, root, fact));
      }
    }
    if (filled.has("tradeoff")) {
      filled.putNull("tradeoff");
    }
    return filled;
  }

  private static ObjectNode reason(
      JsonNode schema, JsonNode root, Map.Entry<String, JsonNode> fact) {
    var reason = (ObjectNode) new SchemaAnswer(root).value(schema);
    String value = fact.getValue().asText();
    if (reason.has("need")) {
      reason.putNull("need");
    }
    reason.put("attribute", fact.getKey()).put("value", value);
    return reason.put("text", "Its " + fact.getKey() + " is " + value + ".");
  }
}
