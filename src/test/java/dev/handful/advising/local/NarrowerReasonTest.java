package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowerReasonTest {

  /** C16: "white, as you asked" is not said to someone whose word was another. */
  @Test
  void aValueTheWordsOnlyCoverIsNeverSaidToBeWhatWasAsked() {
    var pale = new Wanted.Values(List.of("pale"), List.of("white"));
    var found = found(3, BILLY, KALLAX, VITTSJO);
    var drafted =
        Drafted.of(
            plan(new Goal.Recommend(false), found), state(want("p1", "colour", pale)), found);

    assertThat(drafted.suggestions())
        .flatExtracting(suggestion -> suggestion.reasons())
        .filteredOn(reason -> reason.constraint() != null)
        .hasSize(3)
        .extracting(Reason::text)
        .allMatch(text -> text.contains("white"))
        .noneMatch(text -> text.matches(".*, (as you asked|just as you said)\\."));
  }
}
