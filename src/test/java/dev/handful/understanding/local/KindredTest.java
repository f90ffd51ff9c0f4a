package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is refused is refused with its sorts. */
class KindredTest {
  @Test
  void whoHatesWoolWantsNoMerinoWool() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("she hates wool");

    // Then
    assertThat(acts)
        .containsExactlyInAnyOrder("avoid insulation: wool", "avoid material: merino wool");
  }

  @Test
  void aWantedValueBringsNoKin() {
    // Given
    var talk = new Talk("northlight");

    // When
    var acts = talk.say("something in merino wool");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("avoid material: merino wool");
  }
}
