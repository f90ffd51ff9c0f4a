package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of several meanings of a word counts. */
class MeaningsTest {
  @Test
  void whatIsSpelledAsAnActivityIsNoKindOfThing() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("sleeping bag for backpacking");

    // Then
    assertThat(acts).containsExactly("category: Sleeping Bags", "nice activity: backpacking");
  }

  @Test
  void theAttributeThatMostItemsHaveTheWordInIsMeant() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("not american");

    // Then
    assertThat(acts).containsExactly("avoid country: United States");
  }
}
