package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UtteranceTableTest {
  private static final Path TABLES = Path.of("src/test/resources/understanding");

  /** Rows of each kind: how many there are, and how many were understood. */
  private static final Map<String, int[]> SCORES = new TreeMap<>();

  record Row(
      String kind,
      @Nullable String shop,
      @Nullable String asked,
      @Nullable List<String> shown,
      @Nullable String say,
      @Nullable List<String> acts,
      @Nullable List<String> turns,
      @Nullable List<String> constraints) {}

  @TestFactory
  Stream<DynamicTest> understandsEveryRowOfTheTable() throws IOException {
    var rows = new ArrayList<Row>();
    for (var table : List.of("utterances.yaml", "utterances.films.yaml", "utterances.tried.yaml")) {
      rows.addAll(
          new YAMLMapper()
              .readValue(TABLES.resolve(table).toFile(), new TypeReference<List<Row>>() {}));
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    return rows.stream().map(row -> DynamicTest.dynamicTest(name(row), () -> check(row)));
  }

  @AfterAll
  static void printsTheAccuracyOfEachKind() {
    SCORES.forEach(
        (kind, score) ->
            System.out.printf("%-32s %4d of %4d understood%n", kind, score[1], score[0]));
  }

  private static String name(Row row) {
    var asked = row.asked() == null ? "" : row.asked() + "? ";
    return asked + (row.say() != null ? row.say() : String.join(" / ", row.turns()));
  }

  private static void check(Row row) {
    assumeTrue(!"ikea".equals(row.shop()) || Files.exists(Shops.IKEA), "needs the furniture data");
    var score = SCORES.computeIfAbsent(row.kind(), kind -> new int[2]);
    score[0]++;
    // Given
    var talk = new Talk(row.shop() == null ? "home" : row.shop());
    if (row.shown() != null) {
      talk.shown(row.shown());
    }
    if (row.asked() != null) {
      talk.asked(row.asked());
    }

    // When, then
    if (row.say() != null) {
      assertThat(talk.say(row.say())).containsExactlyInAnyOrderElementsOf(row.acts());
    } else {
      row.turns().forEach(talk::say);
      assertThat(talk.constraints()).containsExactlyInAnyOrderElementsOf(row.constraints());
    }
    score[1]++;
  }
}
