package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.quoted;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Shop;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.dialogue.Wanted;
import dev.handful.prompt.PreferenceWording;
import dev.handful.validation.ReplyValidator;
import org.junit.jupiter.api.Test;

class WorkedOutNumbersTest {

  private static final Constraint CHEAPER =
      quoted(want("price", "price", atMost(27499)), "a cheaper one");

  @Test
  void aLimitTheShopperNeverNamedIsNotPutIntoTheirMouth() {
    var billy = suggested(CHEAPER);

    var why = billy.reasons().getFirst().text();
    assertThat(why).containsIgnoringCase("priced at 265").contains("“a cheaper one”");
    assertThat(why).doesNotContain("274").doesNotContain("275").doesNotContain("limit");
    assertThat(String.valueOf(billy.tradeoff())).doesNotContain("budget").doesNotContain("limit");
  }

  @Test
  void aLimitTheShopperNamedIsTheirs() {
    var named = quoted(want("price", "price", atMost(27500)), "under 275");

    assertThat(suggested(named).reasons().getFirst().text()).contains("275");
    assertThat(suggested(named).tradeoff()).isNull();
    var spelled = quoted(want("width", "width", atMost(70)), "seventy cm");
    assertThat(suggested(spelled).reasons().getFirst().text()).contains("70 cm");
  }

  @Test
  void aTappedLimitIsNotSaidToHaveBeenSaid() {
    var tapped =
        new Constraint(
            CHEAPER.id(),
            "width",
            atMost(80),
            CHEAPER.polarity(),
            CHEAPER.strength(),
            "up to 80 cm",
            1,
            "tap");

    assertThat(suggested(tapped).reasons().getFirst().text())
        .contains("60 cm wide")
        .contains("“up to 80 cm wide”");
  }

  @Test
  void aPriceThatWasWorkedOutIsWholeOnItsChip() {
    assertThat(label(CHEAPER)).isEqualTo("under 275");
    assertThat(label(quoted(CHEAPER, "under 274.99"))).isEqualTo("under 274.99");
  }

  @Test
  void aNumberFromAnotherUnitHasThreeDigits() {
    assertThat(label(quoted(want("weight", "weight", atMost(1.81436948)), "4 lb")))
        .isEqualTo("up to 1.82 kg");
    assertThat(label(quoted(want("width", "width", new Wanted.About(60.96, 3)), "2 feet")))
        .isEqualTo("about 61 cm wide");
    assertThat(label(quoted(want("width", "width", atMost(60.96)), "60.96 cm")))
        .isEqualTo("up to 60.96 cm wide");
  }

  private static String label(Constraint constraint) {
    return PreferenceWording.label(constraint, Shop.snapshot());
  }

  private static Suggestion suggested(Constraint constraint) {
    var state = state(constraint);
    var found = found(2, BILLY, FINNBY);
    var plan = plan(new Goal.Recommend(true), found);
    var first = Drafted.of(plan, state, found).suggestions().getFirst();
    var verdict =
        new ReplyValidator()
            .judge(new DraftBlock.Suggested(first), plan, state, found, Shop.snapshot());
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return first;
  }
}
