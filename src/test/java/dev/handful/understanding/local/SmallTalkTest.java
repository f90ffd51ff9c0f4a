package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A wish to talk to someone beside other wishes. */
class SmallTalkTest {
  @Test
  void someoneToCallSwallowsNoWishOfItsOwnSentence() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("could someone call me? I want a red tent.");

    // Then
    assertThat(acts).containsExactly("hand-off PERSON", "colour: red", "category: Tents");
  }
}
