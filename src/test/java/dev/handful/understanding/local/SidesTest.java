package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sides without names, over real furniture. */
class SidesTest {
  @BeforeAll
  static void needsTheFurniture() {
    assumeTrue(Files.exists(Shops.IKEA), "needs the furniture data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"looking for a desk 120 x 60", "a desk 1.2m x 60cm"})
  void twoSidesAreThoseOfTheFloor(String say) {
    assertThat(new Talk("ikea").say(say)).contains("nice width: ~120", "nice depth: ~60");
  }

  @Test
  void theSidesOfASpaceAreLimits() {
    assertThat(new Talk("ikea").say("it goes into a space of 120 x 60"))
        .contains("width: ..120", "depth: ..60");
  }

  @Test
  void theSidesOfARoomAreNotThoseOfTheThing() {
    assertThat(new Talk("ikea").say("something for a room of 3 x 4 metres"))
        .isEqualTo(List.of("need room 3 x 4 metres"));
  }
}
