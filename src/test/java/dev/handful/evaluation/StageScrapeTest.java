package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StageScrapeTest {

  private static String metrics(int fast, int slow, double sum) {
    return """
        # TYPE handful_turn_stage_seconds histogram
        handful_turn_stage_seconds_bucket{stage="advise",le="0.01"} %d.0
        handful_turn_stage_seconds_bucket{stage="advise",le="0.1"} %d.0
        handful_turn_stage_seconds_bucket{stage="advise",le="+Inf"} %d.0
        handful_turn_stage_seconds_sum{stage="advise"} %s
        redis_commands_failure_total{client_name="<default>"} 0.0
        """
        .formatted(fast, fast + slow, fast + slow, sum);
  }

  @Test
  void onlyWhatHappenedBetweenTwoScrapesCounts() {
    // Given a server that was slow before
    StageScrape before = StageScrape.read(metrics(0, 50, 5));

    // When 90 fast turns and 10 slow ones follow
    var stages = StageScrape.read(metrics(90, 60, 6)).since(before);

    // Then
    StageScrape.Stage advise = stages.get("advise");
    assertThat(advise.count()).isEqualTo(100);
    assertThat(advise.mean()).isCloseTo(10, within(1e-9));
    assertThat(advise.median()).isBetween(5.0, 6.0);
    assertThat(advise.p99()).isBetween(80.0, 100.0);
  }

  @Test
  void aServerWithoutMetricsHasNoStages() {
    assertThat(StageScrape.read("").since(StageScrape.read(""))).isEmpty();
    StageScrape same = StageScrape.read(metrics(5, 0, 1));
    assertThat(same.since(same)).isEmpty();
  }
}
