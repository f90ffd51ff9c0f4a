package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.BILLY_BLACK;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void itemsOfOneTitleAreToldApartByWhatDiffers() {
    assertThat(drafted(found(3, BILLY, BILLY_BLACK, KALLAX)))
        .extracting(Suggestion::detail)
        .satisfiesExactly(
            white -> assertThat(white).contains("white"),
            black -> assertThat(black).contains("black"),
            own -> assertThat(own).isNull());
  }

  @Test
  void aTitleOfItsOwnNeedsNoDetail() {
    assertThat(drafted(found(2, BILLY, KALLAX))).extracting(Suggestion::detail).containsOnlyNulls();
  }

  private static List<Suggestion> drafted(Found found) {
    return Drafted.of(plan(new Goal.Recommend(false), found), state(), found).suggestions();
  }
}
