package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparativesTest {
  @ParameterizedTest
  @CsvSource({"funnier, funny", "sadder, sad", "darker, dark", "tenser, tense", "lighter, light"})
  void theAdjectiveBehindAComparativeIsFound(String comparative, String adjective) {
    assertThat(Comparatives.bases(comparative)).contains(adjective);
  }

  @ParameterizedTest
  @ValueSource(strings = {"her", "war", "funny", "over"})
  void otherWordsHaveNone(String word) {
    assertThat(Comparatives.bases(word)).isEmpty();
  }
}
