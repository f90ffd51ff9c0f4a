package dev.handful.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class GuardTest {

  private static final DevTable TABLE = DevTable.read();
  private final Guard guard = Guard.english();

  @Test
  void everyAttackOfTheTableRaisesItsConcern() {
    var missed = new ArrayList<String>();
    TABLE
        .attacks()
        .forEach(
            (concern, texts) ->
                texts.stream()
                    .filter(text -> !raises(concern, text))
                    .forEach(text -> missed.add(concern + ": " + text)));
    assertThat(missed).isEmpty();
  }

  /** Asking for instructions and giving new ones is declined alike. */
  private boolean raises(Concern concern, String text) {
    var screened = screen(text);
    boolean orders = concern == Concern.INSTRUCTIONS && screened.has(Concern.INJECTION);
    return screened.has(concern) || orders;
  }

  @Test
  void nothingThatOrdinaryShoppersSayIsFound() {
    assertThat(TABLE.ordinary()).hasSizeGreaterThan(200);
    var found = new ArrayList<String>();
    for (var text : TABLE.ordinary()) {
      screen(text)
          .findings()
          .forEach(
              f ->
                  found.add(
                      f.concern() + ": " + text + " -> " + text.substring(f.start(), f.end())));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void whatPeopleAreIsCutAndWhatTheyNeedIsKept() {
    var soft = new SoftAssertions();
    TABLE
        .personal()
        .forEach((said, kept) -> soft.assertThat(screen(said).kept()).as(said).isEqualTo(kept));
    soft.assertAll();
  }

  @Test
  void whatIsAskedForBesideAnAttackIsKeptUnlessSomebodyCouldGetHurt() {
    var soft = new SoftAssertions();
    TABLE
        .beside()
        .forEach((said, kept) -> soft.assertThat(screen(said).kept()).as(said).isEqualTo(kept));
    soft.assertAll();
  }

  private Screened screen(String text) {
    return guard.screen(
        text.replace("\\u200B", "\u200B"), part -> List.of(part.split(" ")).contains("tent"), null);
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"ab", "%20a", "01100001 ", "x+"})
  void a_text_of_any_length_in_a_feed_ends_no_thread(String piece) {
    assertThat(Guard.english().orders(piece.repeat(50_000))).isEmpty();
  }
}
