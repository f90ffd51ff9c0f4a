package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists of items of which the same is said. */
class LikewiseTest {
  @Test
  void whatIsLovedOfOneIsLovedOfTheNext() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("i loved Alien and Jaws");

    // Then
    assertThat(acts).containsExactly("more-like alien-1979", "more-like jaws-1975");
  }

  @Test
  void whatWasSeenIsPutAsideWithTheNext() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("i've seen Inception and Gravity");

    // Then
    assertThat(acts).containsExactly("reject inception-2010 seen", "reject gravity-2013 seen");
  }
}
