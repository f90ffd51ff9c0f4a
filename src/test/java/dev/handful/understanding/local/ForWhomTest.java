package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A thing for somebody is what such a thing is called. */
class ForWhomTest {
  @Test
  void aCoatForADogIsDogwear() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a coat for my dog");

    // Then
    assertThat(acts).contains("category: Dogwear");
  }

  @Test
  void himIsWhoWasSpokenOfBefore() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("my dog weighs 30 kg, need a coat for him");

    // Then
    assertThat(acts).contains("category: Dogwear");
  }

  @Test
  void aCoatForAPersonStaysACoat() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("a coat for my husband");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("category: Dogwear");
  }
}
