package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.BILLY_BLACK;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.nice;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.quoted;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Shop;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.validation.ReplyValidator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all shown items share is said once; each card says what tells it from the others. */
class TellingApartTest {

  private static final Goal RECOMMEND = new Goal.Recommend(false);
  private static final Constraint WHITE = want("p1", "colour", words("white"));
  private static final Found FIVE = found(12, BILLY, KALLAX, FINNBY, VITTSJO, GNEDBY);

  @Test
  void aWishThatEveryItemMeetsAlikeStandsInTheTextAndOnNoCard() {
    var drafted = drafted(FIVE, nice("p1", "colour", words("white")));
    assertThat(drafted.text()).contains("All five are white.");
    assertThat(reasons(drafted)).noneMatch(text -> text.contains("white"));
  }

  @Test
  void aWishThatSomeMeetIsCountedInTheTextAndStandsOnTheirCards() {
    var found = found(9, BILLY, HEMNES, BILLY_BLACK, FINNBY);
    var drafted = drafted(found, nice("p1", "colour", words("black")));
    assertThat(drafted.text()).containsIgnoringCase("two").contains("are black.");
    assertThat(suggestion(drafted, HEMNES).reasons().getFirst().text()).contains("lack");
    assertThat(suggestion(drafted, BILLY).tradeoff())
        .containsIgnoringCase("white")
        .contains("black");
  }

  @Test
  void aWishWithoutANumberIsRepeatedInTheShoppersWord() {
    var light = quoted(nice("p1", "weight", atMost(15)), "light");
    assertThat(drafted(FIVE, light).text()).contains("“light”").contains("up to 15 kg");
  }

  @Test
  void theCheapestOfTheListIsCalledThat() {
    var gnedby = suggestion(drafted(FIVE, WHITE), GNEDBY);
    assertThat(gnedby.reasons()).extracting(Reason::basis).contains("best");
    assertThat(gnedby.reasons().getFirst().text()).contains("cheapest").contains("99");
  }

  @Test
  void whatIsLeftOfABudgetIsSaid() {
    var finnby =
        suggestion(drafted(found(9, FINNBY, KALLAX), want("p", "price", atMost(40000))), FINNBY);
    assertThat(finnby.reasons().getFirst().text()).contains("199").contains("201").contains("400");
  }

  @Test
  void noTwoCardsSayTheSame() {
    var texts = reasons(drafted(FIVE, WHITE, want("p2", "price", atMost(50000))));
    assertThat(texts).doesNotHaveDuplicates().hasSizeBetween(5, 10);
  }

  @Test
  void thePlaceForSomethingDifferentSaysInWhatItDiffers() {
    var found = found(9, BILLY, FINNBY, HEMNES);
    var slots = new ArrayList<Slot>();
    found
        .candidates()
        .forEach(
            c ->
                slots.add(
                    new Slot(
                        c,
                        slots.size() + 1,
                        c.item().equals(HEMNES) ? Role.DIFFERENT : null,
                        Change.NEW,
                        c.item().equals(HEMNES) ? "colour" : null)));
    var plan = new Plan(List.of(RECOMMEND), slots, null, List.of(), List.of(), List.of());
    var hemnes = suggestion(Drafted.of(plan, state(), found), HEMNES);
    assertThat(hemnes.reasons().getFirst().basis()).isEqualTo("different");
    assertThat(hemnes.reasons().getFirst().text()).contains("black").contains("white");
    assertThat(judged(hemnes, plan, found)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void thePlaceOfABestIsCheckedByTheValidator() {
    var plan = plan(RECOMMEND, FIVE);
    var kallax = suggestion(Drafted.of(plan, state(WHITE), FIVE), KALLAX);
    for (var lie :
        List.of(
            new Reason(null, "price", "400", "best", "The cheapest of the five: 400."),
            new Reason(null, "price", "400", "most", "Cheaper than most bookcases: 400."),
            new Reason(null, "colour", "white", "only", "White: only this one."),
            new Reason(null, "colour", "white", "different", "White; the others are black."))) {
      var said = with(kallax, List.of(lie), null);
      assertThat(judged(said, plan, FIVE)).as(lie.basis()).isInstanceOf(Verdict.Dropped.class);
    }
  }

  @Test
  void aWeaknessThatIsNotTrueIsTakenAway() {
    var plan = plan(RECOMMEND, FIVE);
    var billy = suggestion(Drafted.of(plan, state(WHITE), FIVE), BILLY);
    for (var lie :
        List.of(
            "Out of stock at the moment.",
            "It is not waterproof.",
            "The most expensive of these; they start at 99.",
            "Only 3 ratings so far.")) {
      assertThat(judged(with(billy, billy.reasons(), lie), plan, FIVE))
          .as(lie)
          .isEqualTo(
              new Verdict.Repaired(
                  new DraftBlock.Suggested(with(billy, billy.reasons(), null)), "false-tradeoff"));
    }
  }

  @Test
  void aWeaknessIsClearNotAMatterOfAFewPercent() {
    var close = drafted(found(9, BILLY, BILLY_BLACK, FINNBY), WHITE);
    assertThat(String.valueOf(suggestion(close, BILLY_BLACK).tradeoff()))
        .doesNotContain("expensive", "dearest");
    var far = drafted(FIVE, WHITE);
    assertThat(suggestion(far, KALLAX).tradeoff()).contains("99");
    assertThat(suggestion(far, FINNBY).tradeoff()).isNull();
  }

  private static Drafted drafted(Found found, Constraint... constraints) {
    return Drafted.of(plan(RECOMMEND, found), state(constraints), found);
  }

  private static List<String> reasons(Drafted drafted) {
    return drafted.suggestions().stream()
        .flatMap(s -> s.reasons().stream())
        .map(Reason::text)
        .toList();
  }

  private static Suggestion suggestion(Drafted drafted, Item item) {
    return drafted.suggestions().stream()
        .filter(s -> s.id().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Suggestion with(Suggestion s, List<Reason> reasons, String tradeoff) {
    return new Suggestion(
        s.id(),
        s.title(),
        s.url(),
        s.image(),
        s.price(),
        s.rank(),
        s.role(),
        reasons,
        tradeoff,
        s.change(),
        s.variants(),
        s.sponsored(),
        s.detail());
  }

  private static Verdict judged(Suggestion suggestion, Plan plan, Found found) {
    return new ReplyValidator()
        .judge(new DraftBlock.Suggested(suggestion), plan, state(WHITE), found, Shop.snapshot());
  }
}
