package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts told by what is shown. */
class MultiplesTest {
  @Test
  void halfThePriceIsHalfOfTheMiddleOneShown() {
    // Given
    var talk = new Talk("northlight").shown(List.of("NL-1001", "NL-1004", "NL-1007"));

    // When
    var acts = talk.say("half the price");

    // Then
    assertThat(acts).containsExactly("price: ..164.5");
  }

  @Test
  void withNothingShownThereIsNothingToHalve() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("half the price");

    // Then
    assertThat(acts).containsExactly("need half");
  }
}
