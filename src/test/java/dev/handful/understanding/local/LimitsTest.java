package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A limit that stands is moved. */
class LimitsTest {
  @Test
  void aNamedLimitIsMoved() {
    // Given
    var talk = new Talk("northlight");
    talk.say("tent under 2 kg");

    // When
    var acts = talk.say("drop the weight limit to 1.5kg");

    // Then
    assertThat(acts).isNotEmpty();
    assertThat(talk.constraints()).containsExactlyInAnyOrder("category: Tents", "weight: ..1500");
  }

  @Test
  void aBudgetIsRaised() {
    // Given
    var talk = new Talk("northlight");
    talk.say("a tent under 200 dollars");

    // When
    var acts = talk.say("raise my budget to 300");

    // Then
    assertThat(acts).isNotEmpty();
    assertThat(talk.constraints()).containsExactlyInAnyOrder("category: Tents", "price: ..300");
  }

  @Test
  void withoutALimitNothingIsMoved() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("raise my budget to 300");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("weight: ..300");
  }
}
