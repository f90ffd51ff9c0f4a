package dev.handful.evaluation;

import static dev.handful.evaluation.ScriptedServer.reply;
import static dev.handful.evaluation.Shoppers.itemLine;
import static dev.handful.evaluation.Shoppers.targetLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.ScriptedServer.Answer;
import dev.handful.evaluation.ScriptedServer.Heard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @BeforeEach
  void oneShopperAndThreeItems() throws IOException {
    Files.write(
        folder.resolve("items.jsonl"),
        List.of(
            itemLine("target", "table", 400, "white"),
            itemLine("twin", "table", 400, "white"),
            itemLine("other", "table", 900, "white")));
    Files.writeString(folder.resolve("targets.dev.jsonl"), targetLine("target") + "\n");
  }

  private Report run(int questions, Function<Heard, Answer> script)
      throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      return new Evaluation(new ObjectMapper(), Clock.systemUTC(), System::nanoTime)
          .run(server.uri(), Shoppers.plan(folder, questions), new PrintStream(progress), false);
    }
  }

  private static List<Double> hits(Report report) {
    return report.levels().stream().map(level -> level.hit().value()).toList();
  }

  private static List<Double> seen(Report report) {
    return report.levels().stream().map(level -> level.seen().value()).toList();
  }

  @Test
  void theReplyAfterEachAnswerDecides() throws Exception {
    Report report =
        run(
            2,
            heard ->
                Answer.ok(
                    switch (heard.turn()) {
                      case 0 -> reply("width", "other");
                      case 1 -> reply("price", "other", "target");
                      default -> reply("colour", "other");
                    }));

    assertThat(hits(report)).containsExactly(0.0, 1.0, 0.0);
    assertThat(seen(report)).containsExactly(0.0, 1.0, 1.0);
    assertThat(report.outcomes().getFirst().answered()).isEqualTo(2);
  }

  @Test
  void withoutAFurtherQuestionTheLastReplyStays() throws Exception {
    Report report =
        run(
            3,
            heard -> Answer.ok(heard.turn() == 0 ? reply("width", "other") : reply("", "target")));

    assertThat(hits(report)).containsExactly(0.0, 1.0, 1.0, 1.0);
    assertThat(report.levels().stream().map(level -> level.answered().value()))
        .containsExactly(1.0, 1.0, 0.0, 0.0);
  }

  @Test
  void whatIsBeyondTheFifthPlaceDoesNotCount() throws Exception {
    Report report = run(0, heard -> Answer.ok(reply("", "a", "b", "c", "d", "e", "target")));

    assertThat(hits(report)).containsExactly(0.0);
  }

  @Test
  void anItemThatLooksTheSameAndAVariantCountSeparately() throws Exception {
    Report twin = run(0, heard -> Answer.ok(reply("", "twin")));
    String variant =
        reply("", "other").replace("\"reasons\"", "\"variants\":[{\"id\":\"target\"}],\"reasons\"");
    Report grouped = run(0, heard -> Answer.ok(variant));
    Report different = run(0, heard -> Answer.ok(reply("", "other")));

    assertThat(twin.levels().getFirst().same().value()).isEqualTo(1);
    assertThat(grouped.levels().getFirst().same().value()).isEqualTo(1);
    assertThat(different.levels().getFirst().same().value()).isZero();
    assertThat(hits(twin)).containsExactly(0.0);
    assertThat(hits(grouped)).containsExactly(0.0);
  }

  @Test
  void aServerErrorIsAMissFromThenOnAndIsReported() throws Exception {
    Report report =
        run(
            2,
            heard ->
                heard.turn() == 0
                    ? Answer.ok(reply("width", "target"))
                    : new Answer(500, "{\"code\":\"internal\"}"));

    assertThat(hits(report)).containsExactly(1.0, 0.0, 0.0);
    assertThat(report.failures()).singleElement().asString().contains("500").contains("internal");
    assertThat(progress.toString()).contains("1 of 1").contains("1 failed");
  }

  @Test
  void aServerThatHangsIsAMissAfterTheTimeout() throws Exception {
    Report report = run(1, heard -> Answer.silence());

    assertThat(hits(report)).containsExactly(0.0, 0.0);
    assertThat(report.failures()).singleElement().asString().contains("no answer within 600 ms");
  }

  @Test
  void anUnreadableReplyIsAMiss() throws Exception {
    Report report = run(0, heard -> Answer.ok("<html>"));

    assertThat(hits(report)).containsExactly(0.0);
    assertThat(report.failures()).singleElement().asString().contains("unreadable");
  }

  @Test
  void aBusyServerIsAskedAgain() throws Exception {
    Report report =
        run(
            0,
            heard ->
                heard.turn() == 0
                    ? new Answer(429, "{\"code\":\"busy\",\"retryable\":true,\"retryAfterMs\":50}")
                    : Answer.ok(reply("", "target")));

    assertThat(hits(report)).containsExactly(1.0);
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void theTokenAndTheAnswersGoOverTheWire() throws Exception {
    var heard = new ConcurrentLinkedQueue<Heard>();

    run(
        1,
        message -> {
          heard.add(message);
          return Answer.ok(reply("width", "other"));
        });

    assertThat(heard).hasSize(2).allMatch(h -> h.authorization().equals("Bearer secret"));
    assertThat(heard.peek().text()).isEqualTo("Hi, I'm looking for a table.");
    assertThat(List.copyOf(heard).getLast().text()).contains("65");
  }

  @Test
  void aSuggestionAgainstAStatedMustIsListed() throws Exception {
    Report report =
        run(
            1,
            heard -> Answer.ok(heard.turn() == 0 ? reply("price", "other") : reply("", "other")));

    assertThat(report.violationsByKind())
        .containsOnlyKeys("Within price")
        .containsEntry("Within price", 1);
    assertThat(report.violations().getFirst().turn()).isEqualTo(1);
    assertThat(ReportText.of(report)).contains("price is 900.0, wanted null to 500.0");
  }

  @Test
  void aReportSurvivesItsFileAndComparesWithAnother() throws Exception {
    Report before = run(1, heard -> Answer.ok(reply("", "other")));
    Report after = run(1, heard -> Answer.ok(reply("", "target")));
    Path file = folder.resolve("out/report.json");

    ReportFile.write(file, after);

    assertThat(ReportFile.read(file)).isEqualTo(after);
    assertThat(Comparison.of(before, ReportFile.read(file)))
        .contains("q=0: S@5 0.000 -> 1.000, gained 1 [target], lost 0");
  }

  @Test
  void aBrokenTargetLineIsNamedWithItsNumber() throws Exception {
    Files.writeString(folder.resolve("targets.dev.jsonl"), targetLine("target") + "\n{\"x\n");

    assertThatThrownBy(() -> run(0, heard -> Answer.ok(reply("", "target"))))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("targets.dev.jsonl:2");
  }
}
