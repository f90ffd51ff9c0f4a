package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TailScrapeTest {
  private static final String BEFORE =
      """
      # TYPE handful_understand_messages counter
      handful_understand_messages_total{grounds="explained",needed="false",read="local"} 10.0
      handful_understand_messages_total{grounds="foreign",needed="true",read="local"} 2.0
      handful_turn_stage_seconds_sum{stage="understand"} 7.0
      """;
  private static final String AFTER =
      """
      handful_understand_messages_total{grounds="explained",needed="false",read="local"} 25.0
      handful_understand_messages_total{grounds="tap",needed="false",read="local"} 1.0
      handful_understand_messages_total{grounds="foreign",needed="true",read="local"} 3.0
      handful_understand_messages_total{grounds="foreign",needed="true",read="failed"} 1.0
      handful_understand_messages_total{grounds="unclear",needed="true",read="model"} 2.0
      handful_understand_messages_total{grounds="long",needed="true",read="local"} 0.0
      """;

  @Test
  void countsWhatWasReadInBetweenWhoeverReadIt() {
    var tail = TailScrape.read(AFTER).since(TailScrape.read(BEFORE));

    assertThat(tail.messages()).isEqualTo(20);
    assertThat(tail.needed()).isEqualTo(Map.of("foreign", 2, "unclear", 2));
    assertThat(tail.share()).isCloseTo(0.2, Offset.offset(1e-9));
  }

  @Test
  void aServerWithoutMetricsNeededNothing() {
    var tail = TailScrape.read("").since(TailScrape.read(""));

    assertThat(tail.messages()).isZero();
    assertThat(tail.share()).isZero();
  }
}
