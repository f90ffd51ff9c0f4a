package dev.handful.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documented API refuses is noticed, and what it takes is let through. */
class PublicApiTest {

  private static ObjectNode good() {
    return Asked.body("advise", "You advise.", Asked.TENTS);
  }

  private static ObjectNode schema(ObjectNode body) {
    return (ObjectNode) body.path("response_format").path("json_schema").path("schema");
  }

  private static ObjectNode with(Consumer<ObjectNode> change) {
    var body = good();
    change.accept(body);
    return body;
  }

  @ParameterizedTest
  @ValueSource(strings = {"advise", "answer"})
  void theRequestsOfThePromptsAreTaken(String schema) {
    assertThat(PublicApi.problems(Asked.body(schema, "You advise.", "Hello"))).isEmpty();
    assertThat(PublicApi.problems(Asked.parse(Asked.streamed(schema, "Hello")))).isEmpty();
  }

  @Test
  void unknownAndMissingParametersAreNoticed() {
    assertThat(PublicApi.problems(with(body -> body.put("timeout", 3)))).isNotEmpty();
    assertThat(PublicApi.problems(with(body -> body.remove("model")))).isNotEmpty();
    assertThat(PublicApi.problems(with(body -> body.putArray("messages")))).isNotEmpty();
    assertThat(PublicApi.problems(with(body -> body.put("temperature", 3)))).isNotEmpty();
    assertThat(PublicApi.problems(with(body -> body.put("max_completion_tokens", 0)))).isNotEmpty();
  }

  @Test
  void streamOptionsNeedAStream() {
    assertThat(
            PublicApi.problems(
                with(body -> body.putObject("stream_options").put("include_usage", true))))
        .isNotEmpty();
  }

  @Test
  void aStrictSchemaIsClosedAndRequiresEveryProperty() {
    var open = with(body -> schema(body).remove("additionalProperties"));
    var optional = with(body -> schema(body).putArray("required").add("picks"));
    var keyword = with(body -> schema(body).putObject("not").put("type", "string"));
    var list = with(body -> schema(body).put("type", "array"));

    assertThat(PublicApi.problems(open)).anyMatch(one -> one.contains("additionalProperties"));
    assertThat(PublicApi.problems(optional)).anyMatch(one -> one.contains("required must name"));
    assertThat(PublicApi.problems(keyword)).anyMatch(one -> one.contains("not is not permitted"));
    assertThat(PublicApi.problems(list)).anyMatch(one -> one.contains("type object"));
  }

  @Test
  void aSchemaNestedTooDeepIsNoticed() {
    JsonNode deep = Asked.parse("{\"type\":\"string\"}");
    for (int i = 0; i < 12; i++) {
      var outer = Asked.JSON.createObjectNode().put("type", "array");
      outer.set("items", deep);
      deep = outer;
    }
    var inner = deep;
    var body = with(one -> ((ObjectNode) schema(one).path("properties")).set("picks", inner));

    assertThat(PublicApi.problems(body)).anyMatch(one -> one.contains("too deep"));
  }

  @Test
  void aRecordedRequestThatIsNotStrictFailsTheAssertion() throws Exception {
    try (var model = ScriptedModel.start()) {
      var lax =
          with(body -> ((ObjectNode) body.at("/response_format/json_schema")).put("strict", false));
      new RawClient(model.port()).ask("good", lax.toString());

      assertThatThrownBy(() -> model.requests().assertValid())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("not strict");
    }
  }
}
