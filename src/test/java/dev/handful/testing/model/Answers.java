package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The answer by rule: true to the data in the prompt and of the schema that was asked for. */
final class Answers {

  private Answers() {}

  static String to(Ask ask) {
    return ask.schema() == null ? "Here is what I found." : json(ask).toString();
  }

  static JsonNode json(Ask ask) {
    var schema = ask.schema();
    if (schema == null) {
      return TextNode.valueOf(to(ask));
    }
    var data = PromptData.of(ask);
    if (schema.path("properties").has("suggestions") && !data.candidates().isEmpty()) {
      return AdviceAnswer.of(schema, data);
    }
    return new SchemaAnswer(schema).value();
  }
}
