package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Everyday words that are values, too. */
class EverydayValuesTest {
  @Test
  void downFillsAJacket() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a down jacket");

    // Then
    assertThat(acts).contains("insulation: down");
  }

  @Test
  void downWithALimitFillsNothing() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a sleeping bag down to 5 degrees");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("insulation: down", "fill: down");
  }

  @Test
  void withoutDownRefusesIt() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a jacket without down");

    // Then
    assertThat(acts).contains("avoid insulation: down");
  }
}
