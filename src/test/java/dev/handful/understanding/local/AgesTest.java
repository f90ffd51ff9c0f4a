package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How old someone is. */
class AgesTest {
  @Test
  void anAgeIsNiceToFitAndNoMust() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a gift for my 8 year old niece");

    // Then
    assertThat(acts)
        .containsExactly(
            "nice occasion: gift", "nice age_from: ..8", "nice fit: kids", "need niece");
  }
}
