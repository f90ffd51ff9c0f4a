package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.quoted;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation does not repeat itself from turn to turn, and a replay says the same again. */
class VariedWordsTest {

  private static final int TURNS = 9;

  @ParameterizedTest
  @ValueSource(ints = {5, 30})
  void noListBeginsAsTheOneBefore(int total) {
    String before = "";
    for (int turn = 1; turn <= TURNS; turn++) {
      var begins = beginning(drafted(turn, total).texts().getFirst(), 2);
      assertThat(begins).as("turn %d", turn).isNotEqualTo(before);
      before = begins;
    }
  }

  @Test
  void whatChangedIsSaidDifferentlyEachTime() {
    String before = "";
    for (int turn = 2; turn <= TURNS; turn++) {
      var said = drafted(turn, 30).texts().getLast();
      var begins = beginning(said, 1);
      assertThat(begins).as("turn %d: %s", turn, said).isNotEqualTo(before);
      before = begins;
    }
  }

  @Test
  void neighbouringCardsAreNotWordedAlike() {
    for (int turn = 1; turn <= TURNS; turn++) {
      var firsts =
          drafted(turn, 30).suggestions().stream()
              .map(s -> s.reasons().getFirst())
              .map(Reason::text)
              .map(text -> text.replaceAll("[\\d.,]+", "#"))
              .toList();
      for (int i = 1; i < firsts.size(); i++) {
        assertThat(firsts.get(i)).as("turn %d", turn).isNotEqualTo(firsts.get(i - 1));
      }
    }
  }

  @Test
  void theSameTurnIsSaidTheSame() {
    assertThat(drafted(4, 30)).isEqualTo(drafted(4, 30));
  }

  private static Drafted drafted(int turn, int total) {
    var white = quoted(want("p1", "colour", words("white")), "white");
    var found = found(total, BILLY, KALLAX, FINNBY, VITTSJO, GNEDBY);
    var changed = new Notice.Changed(4, 1, List.of(HEMNES), List.of(white));
    return Drafted.of(
        plan(new Goal.Recommend(false), found, changed),
        state(turn, List.of(), List.of(BILLY, HEMNES), white),
        found);
  }

  private static String beginning(String text, int words) {
    return Arrays.stream(text.split(" ")).limit(words).collect(Collectors.joining(" "));
  }
}
