package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Slips in ordinary words and in those of the catalogue. */
class ProofreaderTest {
  @Test
  void lettersThatChangedPlacesInOrdinaryWordsAreMended() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("waht tents wiht a porch");

    // Then
    assertThat(acts).containsExactly("category: Tents", "need porch");
  }

  @Test
  void aSlipInAWordOfTheCatalogueIsMended() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("slepping bag");

    // Then
    assertThat(acts).containsExactly("category: Sleeping Bags");
  }

  @Test
  void twoWordsWrittenAsOneAreParted() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a red sleepingbag");

    // Then
    assertThat(acts).containsExactly("colour: red", "category: Sleeping Bags");
  }

  @Test
  void shortFormsOfChatsAreRead() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("do u repair tents");

    // Then
    assertThat(acts).containsExactly("policy");
  }
}
