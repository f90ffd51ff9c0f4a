package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.dialogue.ModelRole;
import dev.handful.testing.model.Behaviour;
import dev.handful.testing.model.Misbehaviour;
import dev.handful.testing.model.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiModelClientTest {

  private final Asking asking = new Asking();

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void anAnswerArrivesInPiecesOnTheCallingThread() {
    // Given
    asking.server.script().always(Behaviour.good().saying("A light tent for two people."));
    var threads = new java.util.HashSet<Thread>();

    // When
    var answer =
        asking.client().stream(
            asking.request(),
            piece -> {
              threads.add(Thread.currentThread());
              asking.pieces.add(piece);
            });

    // Then
    assertThat(answer.text()).isEqualTo("A light tent for two people.");
    assertThat(asking.pieces).hasSizeGreaterThan(3);
    assertThat(String.join("", asking.pieces)).isEqualTo(answer.text());
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void theSchemaIsStrictOnStreamsAndTheUsageIsAskedFor() {
    asking.stream();

    var body = asking.server.requests().last().body();
    assertThat(body.path("stream").asBoolean()).isTrue();
    assertThat(body.at("/stream_options/include_usage").asBoolean()).isTrue();
    assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
    assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
    assertThat(body.at("/response_format/json_schema/name").asText()).isEqualTo("advise");
    assertThat(body.at("/response_format/json_schema/schema")).isEqualTo(Asking.schema());
    assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
    assertThat(body.at("/messages/1/content").asText()).isEqualTo("A tent for two.");
    assertThat(body.path("max_tokens").asInt()).isEqualTo(800);
    assertThat(asking.server.requests().last().hasKey(Asking.KEY)).isTrue();
  }

  @Test
  void aWholeAnswerIsTheSameAtOnce() {
    asking.server.script().always(Behaviour.good().saying("{\"text\":\"x\"}"));

    assertThat(asking.complete().text()).isEqualTo("{\"text\":\"x\"}");
  }

  @Test
  void theCallIsInTheTraceWithTokensAsTheServerCounted() {
    // Given
    asking.with("input-price", "0.40").with("output-price", "1.60");

    // When
    var answer = asking.stream();

    // Then
    var call = asking.call();
    var usage = asking.server.requests().last();
    assertThat(call.role()).isEqualTo(ModelRole.ADVISOR);
    assertThat(call.promptRef()).isEqualTo("advise.default@1a2b3c4d");
    assertThat(call.prompt()).isEqualTo(Asking.prompt().messages());
    assertThat(call.output()).isEqualTo(answer.text());
    assertThat(call.failure()).isNull();
    assertThat(call.attempts()).isEqualTo(1);
    assertThat(call.inputTokens()).isEqualTo(answer.inputTokens()).isPositive();
    assertThat(call.outputTokens()).isEqualTo(answer.outputTokens()).isPositive();
    assertThat(call.costMicros())
        .isEqualTo((long) Math.ceil(call.inputTokens() * 0.4 + call.outputTokens() * 1.6));
    assertThat(call.firstTokenMicros()).isNotNull().isLessThanOrEqualTo(call.totalMicros());
    assertThat(usage.end()).isIn(RecordedRequest.End.SENT, RecordedRequest.End.RUNNING);
  }

  @Test
  void withoutAUsageTokensAreEstimated() {
    asking.server.script().always(Misbehaviour.NO_USAGE.behaviour());

    var answer = asking.stream();

    assertThat(answer.inputTokens()).isPositive();
    assertThat(answer.outputTokens()).isEqualTo((answer.text().length() + 3) / 4);
    assertThat(asking.budgets.settled.getLast().tokens())
        .isEqualTo(answer.inputTokens() + answer.outputTokens());
  }

  @Test
  void oneConnectionServesManyCalls() {
    for (int i = 0; i < 50; i++) {
      asking.stream();
    }

    assertThat(asking.server.requests().count()).isEqualTo(50);
    assertThat(asking.server.accepted()).isEqualTo(1);
  }

  @Test
  void whatTheReaderThrowsClosesTheUpstreamAndComesOut() throws InterruptedException {
    // Given
    asking.server.script().always(Misbehaviour.STALL.behaviour());
    var thrown = new IllegalStateException("the turn was stopped");

    // When
    assertThatThrownBy(
            () ->
                asking.client().stream(
                    asking.request(),
                    piece -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);

    // Then
    assertThat(asking.server.requests().last().awaitEnd())
        .isEqualTo(RecordedRequest.End.CLOSED_BY_CLIENT);
    assertThat(asking.call().failure()).isEqualTo("stopped");
    assertThat(asking.budgets.settled).hasSize(1);
  }

  @Test
  void aRoleNobodyConfiguredIsNotAsked() {
    var none = Asking.configured(java.util.Map.of(), java.util.Map.of());

    assertThat(none.all()).isEmpty();
  }
}
