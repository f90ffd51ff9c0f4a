package dev.handful.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookalikesTest {

  private final Lookalikes lookalikes =
      new Lookalikes(List.of("ignore", "previous", "instructions", "kill"));

  @Test
  void lettersOfOtherAlphabetsReadAsTheWordTheyLookLike() {
    assertThat(lookalikes.plain("іgnоrе")).isEqualTo("ignore");
    assertThat(lookalikes.plain("рrevious")).isEqualTo("previous");
  }

  @Test
  void fullWidthAccentsAndInvisibleSignsAreRemoved() {
    assertThat(lookalikes.plain("ｉｇｎｏｒｅ")).isEqualTo("ignore");
    assertThat(lookalikes.plain("ígnörè")).isEqualTo("ignore");
    assertThat(lookalikes.plain("ig\u200Bno\u00ADre")).isEqualTo("ignore");
  }

  @Test
  void digitsStandForLettersOnlyWhereThatMakesAKnownWord() {
    assertThat(lookalikes.plain("1gn0re")).isEqualTo("ignore");
    assertThat(lookalikes.plain("k1ll")).isEqualTo("kill");
    assertThat(lookalikes.plain("10kg")).isEqualTo("10kg");
    assertThat(lookalikes.plain("4x4a")).isEqualTo("4x4a");
  }

  @Test
  void wordsNobodyKnowsStayAsTheyAre() {
    assertThat(lookalikes.plain("Палатка")).isEqualTo("палатка");
    assertThat(lookalikes.plain("Tent")).isEqualTo("tent");
  }
}
