package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param schema of the answer; null when any text will do
 */
record Ask(
    String model,
    List<Said> messages,
    @Nullable JsonNode schema,
    boolean stream,
    boolean usageWanted) {

  /** One message; {@code role} as on the wire. */
  record Said(String role, String text) {}

  static Ask of(JsonNode body) {
    var messages = new ArrayList<Said>();
    for (var message : body.path("messages")) {
      messages.add(new Said(message.path("role").asText(), text(message.path("content"))));
    }
    var schema = body.path("response_format").path("json_schema").path("schema");
    return new Ask(
        body.path("model").asText(),
        messages,
        schema.isObject() ? schema : null,
        body.path("stream").asBoolean(),
        body.path("stream_options").path("include_usage").asBoolean());
  }

  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asText("");
    }
    var parts = new StringBuilder();
    content.forEach(part -> parts.append(part.path("text").asText()));
    return parts.toString();
  }

  /** Everything of one role, in order. */
  String said(String role) {
    var all = new StringBuilder();
    for (var message : messages) {
      if (message.role().equals(role)) {
        all.append(message.text()).append('\n');
      }
    }
    return all.toString();
  }

  int tokens() {
    return messages.stream().mapToInt(message -> Tokens.count(message.text())).sum();
  }
}
