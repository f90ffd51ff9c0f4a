package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Questions that the shop's own policies answer. */
class ShopQuestionsTest {
  @Test
  void whatOnlyThePoliciesSpeakOfIsAQuestionAboutTheShop() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("do you have subtitles");

    // Then
    assertThat(acts).containsExactly("policy");
  }

  @Test
  void whatOneMayDoIsAQuestionAboutTheShop() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("can i cancel");

    // Then
    assertThat(acts).containsExactly("policy");
  }

  @Test
  void aThingToBuyIsNoQuestionAboutTheShop() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("do you have tents?");

    // Then
    assertThat(acts).containsExactly("category: Tents");
  }

  @Test
  void aQuestionForAdviceIsNoQuestionAboutTheShop() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("which film is worth watching?");

    // Then
    assertThat(acts).containsExactly("need worth watching");
  }
}
