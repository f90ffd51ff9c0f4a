package dev.handful.testing.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the documented API would say of a request. */
final class PublicApi {

  private static final JsonSchema REQUEST = read("/model/chat-completions-request.schema.json");

  private PublicApi() {}

  /** What is wrong with a recorded request; empty when nothing is. */
  static List<String> problems(RecordedRequest request) {
    var problems = new ArrayList<String>();
    var headers = request.headers();
    if (!request.method().equals("POST") || !request.path().endsWith("/v1/chat/completions")) {
      problems.add("no such endpoint: " + request.method() + " " + request.path());
    }
    if (!headers.getOrDefault("content-type", "").startsWith("application/json")) {
      problems.add("content-type: " + headers.get("content-type"));
    }
    if (!headers.getOrDefault("authorization", "").startsWith("Bearer ")) {
      problems.add("authorization: " + headers.get("authorization"));
    }
    problems.addAll(problems(request.body()));
    return problems;
  }

  static List<String> problems(JsonNode body) {
    var problems =
        new ArrayList<>(
            REQUEST.validate(body).stream().map(ValidationMessage::getMessage).toList());
    var format = body.path("response_format").path("json_schema");
    if (format.path("strict").asBoolean()) {
      problems.addAll(StrictSchema.problems(format.path("schema")));
    }
    return problems;
  }

  private static JsonSchema read(String resource) {
    try (var in = Objects.requireNonNull(PublicApi.class.getResourceAsStream(resource))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
