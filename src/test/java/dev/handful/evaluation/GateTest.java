package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @TempDir Path folder;

  private static Report report(int hits, List<String> failures) {
    Share share = Share.of(hits, 100);
    return new Report(
        new Report.Settings(Instant.EPOCH, "s", "ikea", 1, 0, 0, 0, List.of()),
        List.of(new Report.Level(0, share, share, share, share)),
        Map.of(),
        Map.of(),
        0,
        10,
        20,
        failures,
        Map.of(),
        List.of(),
        Map.of(),
        new Report.Tail(0, Map.of()),
        List.of());
  }

  private Gate gate(String yaml) throws Exception {
    return Gate.read(Files.writeString(folder.resolve("gate.yaml"), yaml));
  }

  @Test
  void aFigureAtTheMinimumPassesAndOneBelowIsNamed() throws Exception {
    Gate gate = gate("hit: [0.45]\nmax_failures: 0\n");

    assertThat(gate.problems(report(45, List.of()))).isEmpty();
    assertThat(gate.problems(report(44, List.of())))
        .containsExactly("S@5(0) is 0.440, below 0.450");
    assertThat(gate.problems(report(45, List.of("500"))))
        .containsExactly("failed conversations: 1, at most 0 allowed");
  }

  @Test
  void aFigureThatWasNotMeasuredDoesNotPass() throws Exception {
    assertThat(gate("hit: [0.1, 0.2]").problems(report(50, List.of())))
        .singleElement()
        .asString()
        .contains("--questions 1");
  }

  @Test
  void aBrokenGateIsNamedWithFileAndLineOrField() {
    assertThatThrownBy(() -> gate("hit: [0.45]\nseen: ]\n"))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("gate.yaml:2");
    assertThatThrownBy(() -> gate("hits: [0.45]\n"))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("gate.yaml: ")
        .hasMessageContaining("\"hits\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ikea", "northlight", "films"})
  void everyShippedGateIsReadableAndHoldsViolationsAndFalseClaimsAtZero(String name)
      throws Exception {
    Path shipped =
        Path.of(GateTest.class.getResource("/evaluation/" + name + ".gate.yaml").toURI());

    Gate gate = Gate.read(shipped);

    assertThat(gate.hit()).hasSize(4);
    assertThat(gate.maxViolations()).isZero();
    assertThat(gate.maxFalseClaims()).isZero();
    assertThat(gate.maxFailures()).isZero();
  }
}
