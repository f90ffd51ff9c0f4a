package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A size by its number. */
class SizesTest {
  @Test
  void aSizeIsTheValueThatEndsInTheNumber() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("hiking boots, size 10");

    // Then
    assertThat(acts).containsExactlyInAnyOrder("category: Hiking Boots", "size: US 10");
  }

  @Test
  void aNumberThatNoSizeHasIsNone() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("hiking boots, size 99");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("size: US 99");
  }

  @Test
  void twoSizesOverTheTurnsAreTheLatest() {
    // Given
    var talk = new Talk("northlight");
    talk.say("hiking boots, size 10");

    // When
    var acts = talk.say("size 9");

    // Then
    assertThat(acts).isNotEmpty();
    assertThat(talk.constraints())
        .containsExactlyInAnyOrder("category: Hiking Boots", "size: US 9");
  }
}
