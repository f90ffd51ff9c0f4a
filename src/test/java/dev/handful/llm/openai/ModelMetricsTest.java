package dev.handful.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.testing.model.Misbehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelMetricsTest {

  private final Asking asking = new Asking().with("input-price", "1").with("output-price", "4");

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void callsTokensAndCostAreCountedByRolePromptAndOutcome() {
    // When
    asking.stream();
    asking.server.script().always(Misbehaviour.BAD_REQUEST.behaviour());
    asking.failure();

    // Then
    var tags =
        new String[] {
          "handful.model.role", "advisor", "handful.prompt.ref", "advise.default@1a2b3c4d"
        };
    var durations = asking.metrics.get("gen_ai.client.operation.duration").tags(tags);
    assertThat(durations.tag("error.type", "ok").timer().count()).isEqualTo(1);
    assertThat(
            asking
                .metrics
                .get("gen_ai.client.operation.duration")
                .tag("error.type", "refused")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(asking.metrics.get("gen_ai.server.time_to_first_token").timer().count())
        .isEqualTo(1);
    var call = asking.turn().calls().getFirst();
    assertThat(
            asking
                .metrics
                .get("gen_ai.client.token.usage")
                .tag("gen_ai.token.type", "output")
                .summary()
                .totalAmount())
        .isEqualTo(call.outputTokens());
    assertThat(asking.metrics.get("handful.model.cost").counter().count())
        .isEqualTo(call.costMicros() / 1e6);
  }
}
