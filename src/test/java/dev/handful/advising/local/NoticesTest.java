package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.quoted;
import static dev.handful.advising.Shop.snapshot;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final Goal RECOMMEND = new Goal.Recommend(false);
  private static final Constraint WHITE = want("p1", "colour", words("white"));
  private static final Constraint CHEAP = want("p2", "price", atMost(500));

  @Test
  void noMatchNamesWhatWasAskedAndCountsWhatWouldGive_C11() {
    var relaxations = List.of(new Found.Relaxation(List.of(new ConstraintId("p1")), 12));
    var plan =
        new Plan(
            List.of(RECOMMEND),
            List.of(),
            null,
            List.of(new Notice.NoMatch(List.of(WHITE, CHEAP))),
            relaxations,
            List.of());
    var drafted = Drafted.of(plan, state(WHITE, CHEAP), Found.nothing());
    assertThat(drafted.text())
        .contains("white", "under 5", "without “white” (12 matches)")
        .doesNotContain("Here");
    assertThat(drafted.suggestions()).isEmpty();
  }

  @Test
  void anAbsentKindIsSaidWithItsNeighbours_C05() {
    var drafted = draft(Found.nothing(), new Notice.AbsentType("lawn\nmower", List.of("tables")));
    assertThat(drafted.text()).contains("“lawn mower”").contains("tables");
    assertThat(drafted.followUps()).contains("Show me tables");
  }

  @Test
  void neighboursOfAnAbsentKindAreCalledClosest_C05() {
    var drafted = draft(found(2, BILLY, KALLAX), new Notice.AbsentType("lawnmower", List.of()));
    assertThat(drafted.texts().getLast()).containsAnyOf("closest", "nearest");
  }

  @Test
  void wordsThatCannotFilterAreSaidToRank_C02() {
    var drafted = draft(found(2, BILLY, KALLAX), new Notice.NotFilterable(List.of("cosy")));
    assertThat(drafted.text()).contains("“cosy”").contains("ranked");
  }

  @Test
  void aBudgetBelowTheCheapestTellsWherePricesStart_C04() {
    var drafted = draft(Found.nothing(), new Notice.PriceFloor(GNEDBY));
    assertThat(drafted.text()).contains("99").contains("GNEDBY");
  }

  @Test
  void aForeignCurrencyIsNeverConverted() {
    var found = found(2, BILLY, KALLAX);
    assertThat(draft(found, new Notice.CurrencyUnknown("EUR")).text())
        .contains("does not name its currency")
        .contains("EUR");
    var plan = plan(RECOMMEND, found, new Notice.CurrencyUnknown("EUR"));
    assertThat(Drafted.of(plan, state(), found, snapshot("SAR")).text())
        .contains("Prices here are in SAR");
  }

  @Test
  void aLaterListSaysWhatIsNewKeptAndDroppedAndWhy() {
    var found = found(5, BILLY, KALLAX, FINNBY);
    var changed = new Notice.Changed(2, 1, List.of(HEMNES, GNEDBY, VITTSJO, BILLY), List.of(CHEAP));
    var text = draft(found, changed).text();
    assertThat(text)
        .containsIgnoringCase("two")
        .contains("one stays")
        .contains("“under 5”")
        .contains("HEMNES, GNEDBY, VITTSJÖ, and BILLY");
  }

  @Test
  void theEndOfTheListARestartAndANewCatalogueAreSaid() {
    assertThat(draft(Found.nothing(), new Notice.NoMore()).text()).contains("fit");
    assertThat(draft(Found.nothing(), new Notice.CatalogueChanged(2)).text())
        .contains("2 items are gone");
    var restarted =
        Drafted.of(
            plan(new Goal.Greet(), Found.nothing(), new Notice.Restarted()),
            state(),
            Found.nothing());
    assertThat(restarted.texts()).hasSize(1);
    assertThat(restarted.text()).contains("What are you looking for?");
  }

  @Test
  void anEmptySearchWithoutANoticeStillSaysSomething() {
    assertThat(draft(Found.nothing()).text()).contains("nothing to show");
  }

  private static Drafted draft(Found found, Notice... notices) {
    return Drafted.of(plan(RECOMMEND, found, notices), state(), found);
  }

  @Test
  void whatPeopleAreAndSwearingAreNotRepeated() {
    var two = found(2, BILLY, KALLAX);
    for (var words :
        List.of(
            List.of("girlfriend", "pregnant"),
            List.of("muslim", "man"),
            List.of("fucking", "shit"))) {
      var drafted = draft(two, new Notice.NotFilterable(words));
      assertThat(drafted.texts()).hasSize(1);
      assertThat(drafted.text()).doesNotContain(words.getFirst()).doesNotContain(words.getLast());
    }
    assertThat(draft(two, new Notice.NotFilterable(List.of("pregnant", "cosy"))).text())
        .contains("“cosy”");
    var need =
        Drafted.of(plan(RECOMMEND, two), state(1, List.of("muslim", "cosy"), List.of()), two);
    assertThat(need.text()).contains("cosy").doesNotContain("muslim");
  }

  @Test
  void aRowOfForeignWordsIsAdmittedToBeOne() {
    var words = List.of("ich", "suche", "einen", "schreibtisch");
    assertThat(draft(found(2, BILLY, KALLAX), new Notice.NotFilterable(words)).text())
        .contains("did not understand all of that")
        .doesNotContain("schreibtisch");
  }

  @Test
  void aWishThatCoversManyKindsIsNamedInTheShoppersWords() {
    var many = new String[46];
    java.util.Arrays.setAll(many, i -> "tv bench with a very long name number " + i);
    var stand = quoted(want("p1", "type", words(many)), "tv stand");
    var drafted =
        Drafted.of(
            plan(RECOMMEND, Found.nothing(), new Notice.NoMatch(List.of(stand, CHEAP))),
            state(stand, CHEAP),
            Found.nothing());
    assertThat(drafted.text()).contains("tv stand").doesNotContain("number");
    assertThat(drafted.texts()).allMatch(text -> text.length() <= 300);
    var three = found(17, BILLY, KALLAX, FINNBY);
    assertThat(Drafted.of(plan(RECOMMEND, three), state(stand), three).texts().getFirst())
        .contains("17 tv stands");
  }

  @Test
  void kindsAgreeWithTheirNumber() {
    var one = found(2, KALLAX);
    var bags = want("p1", "type", words("Sleeping Bags"));
    assertThat(Drafted.of(plan(RECOMMEND, one), state(bags), one).texts().getFirst())
        .contains("2 sleeping bags")
        .doesNotContain("the one that fit ");
    var all = found(1, KALLAX);
    assertThat(Drafted.of(plan(RECOMMEND, all), state(bags), all).texts().getFirst())
        .contains("one sleeping bag");
    var couch =
        quoted(
            want("p1", "type", new dev.handful.dialogue.Wanted.Values(List.of(), List.of("sofa"))),
            "couch");
    assertThat(Drafted.of(plan(RECOMMEND, one), state(couch), one).texts().getFirst())
        .contains("2 couches");
  }
}
