package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of all that are shown. */
class ItemTalkTest {
  @Test
  void aQuestionAboutAllIsAskedOfEach() {
    // Given
    var talk = new Talk("northlight").shown(List.of("NL-6201", "NL-6203"));

    // When
    var acts = talk.say("are these dishwasher safe?");

    // Then
    assertThat(acts).containsExactly("ask NL-6201 dishwasher_safe", "ask NL-6203 dishwasher_safe");
  }

  @Test
  void amountsOfAllAreSetSideBySide() {
    // Given
    var talk = new Talk("northlight").shown(List.of("NL-6201", "NL-6203"));

    // When
    var acts = talk.say("how heavy are these?");

    // Then
    assertThat(acts).containsExactly("compare NL-6201,NL-6203");
  }
}
