package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handful.catalogue.LoadReport.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadLineFileTest {

  @TempDir Path folder;

  @Test
  void eachBadLineIsOneLineOfJsonWithLineReasonAndText() throws Exception {
    var file = folder.resolve("deeper/bad-lines.jsonl");

    try (var bad = new BadLineFile(file)) {
      bad.leftOut(new Problem("items.csv", 7, "has no title"), "a;\"b\nc\"");
      bad.leftOut(new Problem("items.csv", 9, "has no id"), "");
      assertThat(bad.written()).isEqualTo(2);
    }

    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    var first = new JsonMapper().readTree(lines.getFirst());
    assertThat(first.path("file").asText()).isEqualTo("items.csv");
    assertThat(first.path("line").asInt()).isEqualTo(7);
    assertThat(first.path("reason").asText()).isEqualTo("has no title");
    assertThat(first.path("text").asText()).isEqualTo("a;\"b\nc\"");
  }

  @Test
  void withoutABadLineThereIsNoFileAndAnEarlierOneIsTakenAway() throws Exception {
    var file = Files.writeString(folder.resolve("bad-lines.jsonl"), "{}\n");

    new BadLineFile(file).close();

    assertThat(file).doesNotExist();
  }
}
