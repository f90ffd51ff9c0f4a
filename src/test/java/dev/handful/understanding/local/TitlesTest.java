package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Items by their titles. */
class TitlesTest {
  @Test
  void anEverydayWordIsATitleWhereOneIsAskedFor() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("more like Up");

    // Then
    assertThat(acts).containsExactly("more-like up-2009");
  }

  @Test
  void aTitleThatWasNotSeenIsAskedFor() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("i haven't seen Inception");

    // Then
    assertThat(acts).containsExactly("name inception-2010");
  }
}
