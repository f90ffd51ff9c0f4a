package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Reads a message as a wish for what its words say. */
final class UnderstandAnswer {

  private static final Pattern MESSAGE = Pattern.compile("shopper's message:\\s*(\".*\")");

  private UnderstandAnswer() {}

  static ObjectNode of(JsonNode schema, PromptData data) {
    var answer = (ObjectNode) new SchemaAnswer(schema).value();
    String message = message(data);
    answer.put("query", message);
    answer
        .putArray("acts")
        .addObject()
        .put("act", "need")
        .put("words", message)
        .put("quote", message);
    return answer;
  }

  private static String message(PromptData data) {
    var message = MESSAGE.matcher(data.text());
    return message.find() ? PromptData.json(message.group(1)).asText() : "";
  }
}
