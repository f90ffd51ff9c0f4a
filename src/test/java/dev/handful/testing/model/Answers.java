package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The answer by rule: true to the data in the prompt and of the schema that was asked for. */
final class Answers {

  private Answers() {}

  static String to(Ask ask) {
    var answer = json(ask);
    return answer.isTextual() ? answer.asText() : answer.toString();
  }

  static JsonNode json(Ask ask) {
    var schema = ask.schema();
    if (schema == null) {
      return TextNode.valueOf("Here is what I found.");
    }
    var data = PromptData.of(ask);
    var properties = schema.path("properties");
    if (properties.has("suggestions")) {
      return AdviceAnswer.of(schema, data);
    }
    if (properties.has("sentences")) {
      return SentencesAnswer.of(schema, data);
    }
    if (properties.has("acts") && properties.has("query")) {
      return UnderstandAnswer.of(schema, data);
    }
    return new SchemaAnswer(schema).value();
  }
}
