package dev.handful.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.ScriptedServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AbsenceTest {
  private final Absence absence = new Absence(new ObjectMapper(), Path.of("prompts"));

  private AbsenceReport run(String says) throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            heard -> Answer.ok("{\"text\":[\"" + says + "\"],\"suggestions\":[]}"))) {
      return absence.run(server.uri(), "northlight");
    }
  }

  @Test
  void aServerThatDeniesEverythingIsWrongAboutAllThatIsPresent() throws Exception {
    AbsenceReport report = run("There is no “kayak” in this catalogue. What it does have: Tents.");

    assertThat(report.present())
        .hasSizeGreaterThanOrEqualTo(50)
        .allMatch(AbsenceReport.Asked::told);
    assertThat(report.absent()).hasSizeGreaterThanOrEqualTo(50).allMatch(AbsenceReport.Asked::told);
    assertThat(report.text()).contains("(1.000), absent not told 0 of");
  }

  @Test
  void aServerThatNeverTellsIsWrongAboutAllThatIsAbsent() throws Exception {
    AbsenceReport report = run("Here are five kayaks.");

    assertThat(report.absent()).noneMatch(AbsenceReport.Asked::told);
    assertThat(report.text()).contains("present denied 0 of").contains("(1.000)");
    assertThat(report.present()).extracting(AbsenceReport.Asked::choosing).contains(true, false);
  }

  @Test
  void aCatalogueWithoutAListIsRefused() {
    assertThatThrownBy(() -> absence.run(java.net.URI.create("http://localhost:1"), "shoes"))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("shoes");
  }
}
