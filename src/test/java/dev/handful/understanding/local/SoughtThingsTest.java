package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtThingsTest {
  @Test
  void aRecommendationIsNotForWhatWasSoughtAndIsNotSold() {
    // Given
    var talk = new Talk("home");
    talk.say("do you sell bicycles?");
    assertThat(talk.state().soughtType()).isEqualTo("bicycles");

    // When
    talk.say("surprise me");

    // Then
    assertThat(talk.state().soughtType()).isNull();
  }

  @Test
  void aNewSoughtThingReplacesTheOneBefore() {
    // Given
    var talk = new Talk("home");
    talk.say("do you sell bicycles?");

    // When
    talk.say("a washing machine");

    // Then
    assertThat(talk.state().soughtType()).isEqualTo("washing machine");
    assertThat(talk.state().need()).isEmpty();
  }
}
