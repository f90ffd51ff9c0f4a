package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
  private static final String FINAL = "{\"v\":1,\"type\":\"turn.final\",\"data\":{}}";
  private static final String STATUS = "{\"v\":1,\"type\":\"turn.status\",\"data\":{}}";
  private static final String ERROR = "{\"v\":1,\"type\":\"turn.error\",\"data\":{}}";

  private static final Duration PATIENT = Duration.ofSeconds(10);

  @TempDir Path empty;

  private static BenchmarkReport run(
      ScriptedSockets server, int turns, int warmUp, Duration timeout) throws InterruptedException {
    BenchmarkPlan plan =
        new BenchmarkPlan(
            "", List.of(List.of("a tent", "cheaper")), warmUp, turns, List.of(1, 2), timeout);
    return new Benchmark(new ObjectMapper(), System::nanoTime)
        .run(server.uri(), plan, new PrintStream(OutputStream.nullOutputStream()), false);
  }

  @Test
  void everyTurnIsTimedUntilItsFinalFrame() throws Exception {
    try (var server = new ScriptedSockets(message -> List.of(STATUS, FINAL))) {
      BenchmarkReport report = run(server, 6, 2, PATIENT);

      assertThat(report.complete()).isTrue();
      assertThat(report.runs())
          .extracting(BenchmarkReport.Run::conversations)
          .containsExactly(1, 2);
      assertThat(report.runs().getFirst().byTurn().get("all").count()).isEqualTo(6);
      assertThat(report.runs().getFirst().byTurn().get("second").count()).isEqualTo(3);
      assertThat(report.text()).contains("turns/s").contains("second");
      assertThat(server.messages).hasSize(2 + 6 + 6);
    }
  }

  @Test
  void theTokenTravelsAsASubprotocolAndNeverInTheAddress() throws Exception {
    try (var server = new ScriptedSockets(message -> List.of(FINAL))) {
      run(server, 2, 0, PATIENT);

      assertThat(server.subprotocols)
          .allMatch(
              header ->
                  header.contains("bearer-token-carrier")
                      && header.contains(
                          "quarkus-http-upgrade%23Authorization%23Bearer%20a.b%2Bc"));
    }
  }

  @Test
  void aFailedTurnAndSilenceAreReportedAndNotTimed() throws Exception {
    Function<String, List<String>> script =
        message -> message.contains("tent") ? List.of(FINAL) : List.of(ERROR);
    try (var server = new ScriptedSockets(script)) {
      BenchmarkReport report = run(server, 2, 0, PATIENT);

      assertThat(report.complete()).isFalse();
      assertThat(report.runs().getFirst().byTurn().get("second").count()).isZero();
      assertThat(report.runs().getFirst().failures().getFirst()).contains("turn.error");
    }
    try (var server = new ScriptedSockets(message -> List.of(STATUS))) {
      BenchmarkReport report = run(server, 2, 2, Duration.ofMillis(400));

      assertThat(report.runs().getFirst().failures().getFirst())
          .contains("no turn.final within 400 ms");
      assertThat(report.text()).contains("failed in the warm-up: no turn.final");
    }
  }

  @Test
  void messagesComeInPairsWithAndWithoutRecordedTargets() {
    assertThat(BenchmarkPlan.messages(empty, 1))
        .hasSizeGreaterThan(7)
        .allMatch(messages -> messages.size() == 2);
  }
}
