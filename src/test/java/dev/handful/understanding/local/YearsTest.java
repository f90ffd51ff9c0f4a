package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a thing was made. */
class YearsTest {
  @Test
  void aDecadeIsTenYears() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("something from the 90s");

    // Then
    assertThat(acts).containsExactly("year: 1990..1999");
  }

  @Test
  void theYearItselfIsNotBeforeIt() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("films from before 1950");

    // Then
    assertThat(acts).containsExactly("year: ..1949");
  }

  @Test
  void twoYearsMakeARange() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("between 1960 and 1975");

    // Then
    assertThat(acts).containsExactly("year: 1960..1975");
  }

  @Test
  void theEarlyYearsAreTheFirstHalf() {
    // Given
    var talk = new Talk("films");

    // When
    var acts = talk.say("early 80s");

    // Then
    assertThat(acts).containsExactly("year: 1980..1984");
  }
}
