package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a thing must fit. */
class WearersTest {
  @Test
  void whatPeopleWearFitsWhomItIsFor() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("rain jacket for my husband");

    // Then
    assertThat(acts).containsExactly("category: Rain Jackets", "nice fit: men");
  }

  @Test
  void aPresentForSomebodyIsIdeallyOfTheirCut() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("gift for my husband");

    // Then
    assertThat(acts).containsExactly("nice occasion: gift", "nice fit: men");
  }
}
