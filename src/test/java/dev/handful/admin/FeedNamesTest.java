package dev.handful.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.failure.HandfulException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "text/csv; charset=utf-8, items.csv",
    "TEXT/CSV, items.csv",
    "application/json, items.json",
    "application/x-ndjson, items.jsonl",
    "application/gzip, items.jsonl.gz",
    ", items.jsonl"
  })
  void withoutANameTheMediaTypeTellsTheEnding(String type, String name) {
    assertThat(FeedNames.of(null, type)).isEqualTo(name);
  }

  @Test
  void theOperatorsOwnNameStands() {
    assertThat(FeedNames.of("Shoes 2026.csv.gz", "application/json"))
        .isEqualTo("Shoes 2026.csv.gz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../items.csv", "/etc/passwd", "a/b.csv", "..", ".hidden", "a\\b.csv", "a\nb"})
  void aNameNeverLeavesItsFolder(String name) {
    assertThatThrownBy(() -> FeedNames.of(name, null)).isInstanceOf(HandfulException.class);
  }
}
