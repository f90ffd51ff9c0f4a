package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many people a list makes. */
class PartiesTest {
  @Test
  void theShopperCountsWithThoseWhoComeAlong() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("tent for me and my two kids");

    // Then
    assertThat(acts).containsExactly("category: Tents", "capacity_persons: ~3");
  }

  @Test
  void oneWhoIsNamedFirstCountsToo() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("tent for my wife and me");

    // Then
    assertThat(acts).containsExactly("category: Tents", "capacity_persons: ~2");
  }
}
