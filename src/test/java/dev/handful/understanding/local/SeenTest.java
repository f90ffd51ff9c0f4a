package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was watched already. */
class SeenTest {
  @Test
  void whatWasWatchedIsPutAside() {
    // Given
    var talk = new Talk("films").shown(List.of("heat-1995", "fargo-1996"));

    // When
    var acts = talk.say("I have already watched the second one");

    // Then
    assertThat(acts).containsExactlyInAnyOrder("reject fargo-1996 seen");
  }

  @Test
  void whatWasNotSeenStays() {
    // Given
    var talk = new Talk("films").shown(List.of("heat-1995", "fargo-1996"));

    // When
    var acts = talk.say("I haven't seen the second one");

    // Then
    assertThat(acts).isNotEmpty().doesNotContain("reject fargo-1996 seen");
  }

  @Test
  void whoSawAndLovedItWantsMoreOfIt() {
    // Given
    var talk = new Talk("films").shown(List.of("heat-1995", "fargo-1996"));

    // When
    var acts = talk.say("I saw the first one and loved it");

    // Then
    assertThat(acts).contains("more-like heat-1995");
  }
}
