package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.HOSTILE;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.nice;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.snapshot;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.DeclineKind;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAdvisorTest {

  private static final Goal RECOMMEND = new Goal.Recommend(true);
  private static final Found FIVE = found(12, BILLY, KALLAX, FINNBY, VITTSJO, GNEDBY);

  @Test
  void theFirstLineSaysWhatWasSearchedAndHowManyThereAre() {
    var state =
        state(
            want("p1", "type", words("bookcase")),
            want("p2", "colour", words("white")),
            want("p3", "width", atMost(62)));
    var drafted = Drafted.of(plan(RECOMMEND, FIVE), state, FIVE);
    assertThat(drafted.texts().getFirst())
        .contains("12 white bookcases up to 62 cm wide")
        .contains("five");
  }

  @Test
  void oneMatchIsSpokenOfInTheSingular() {
    var found = found(1, BILLY);
    var state = state(want("p1", "type", words("bookcase")));
    assertThat(Drafted.of(plan(RECOMMEND, found), state, found).texts().getFirst())
        .contains("one bookcase");
  }

  @Test
  void withoutWishesTheyAreCalledGuessesAndReasonedFromData() {
    var drafted = Drafted.of(plan(RECOMMEND, FIVE), state(), FIVE);
    assertThat(drafted.texts().getFirst()).containsAnyOf("ideas", "guesses");
    var billy = drafted.suggestions().getFirst();
    assertThat(billy.reasons()).anyMatch(r -> "rated".equals(r.basis()) && r.value().equals("4.6"));
    assertThat(drafted.suggestions()).allMatch(s -> !s.reasons().isEmpty());
  }

  @Test
  void wordsOfTheNeedAreQuotedFromTheDescriptionTheyStandIn() {
    var state = state(1, List.of("foldable"), List.of());
    var billy = Drafted.of(plan(RECOMMEND, FIVE), state, FIVE).suggestions().getFirst();
    assertThat(billy.reasons().getFirst().value()).isEqualTo("Foldable for small rooms");
    assertThat(billy.reasons().getFirst().basis()).isEqualTo("described");
  }

  @Test
  void aReasonCopiesTheItemsOwnValue() {
    var state = state(want("p1", "width", atMost(62)));
    var billy = Drafted.of(plan(RECOMMEND, FIVE), state, FIVE).suggestions().getFirst();
    assertThat(billy.reasons().getFirst().value()).isEqualTo("60 cm");
    assertThat(billy.reasons().getFirst().text()).contains("60 cm wide").contains("62 cm");
  }

  @Test
  void noTwoSuggestionsShareAReasonSentence() {
    var state = state(want("p1", "colour", words("white")), want("p2", "price", atMost(50000)));
    var drafted = Drafted.of(plan(RECOMMEND, FIVE), state, FIVE);
    var sentences =
        drafted.suggestions().stream().flatMap(s -> s.reasons().stream()).map(r -> r.text());
    assertThat(sentences.toList()).doesNotHaveDuplicates();
  }

  @Test
  void aWeaknessIsSaidFromData() {
    var drafted = Drafted.of(plan(RECOMMEND, FIVE), state(), FIVE);
    assertThat(suggestion(drafted, "gnedby").tradeoff()).contains("Out of stock");
    assertThat(suggestion(drafted, "kallax").tradeoff()).contains("99");
  }

  @Test
  void aNiceToHaveThatIsMissingIsTheWeakness() {
    var found = found(2, HEMNES, GNEDBY, BILLY);
    var state = state(nice("p1", "colour", words("white")));
    var hemnes = Drafted.of(plan(RECOMMEND, found), state, found).suggestions().getFirst();
    assertThat(hemnes.tradeoff()).containsIgnoringCase("black").contains("white");
    assertThat(hemnes.reasons()).noneMatch(r -> r.constraint() != null);
  }

  @Test
  void aSizeBesideTheTargetIsCountedOut() {
    var found = found(2, BILLY, FINNBY);
    var state = state(want("p1", "width", new Wanted.About(62, 3)));
    var billy = Drafted.of(plan(RECOMMEND, found), state, found).suggestions().getFirst();
    assertThat(billy.tradeoff()).isEqualTo("2 cm narrower than your 62 cm.");
  }

  @Test
  void variantsAreLabelledByWhatDiffers() {
    var billy = Drafted.of(plan(RECOMMEND, FIVE), state(), FIVE).suggestions().getFirst();
    assertThat(billy.variants()).extracting(Suggestion.Variant::label).containsExactly("black");
  }

  @Test
  void aQuestionAndItsChipsAreWorded() {
    var options =
        List.of(
            new QuestionOption("o1", "", 3, atMost(60)),
            new QuestionOption("o2", "", 2, new Wanted.Range(60.0, 80.0)));
    var question = new Question(new QuestionId("q"), "width", "", options, true);
    var plan = new Plan(List.of(RECOMMEND), List.of(), question, List.of(), List.of(), List.of());
    var asked = Drafted.of(plan, state(), FIVE).all(DraftBlock.Asked.class).getFirst().question();
    assertThat(asked.text()).isEqualTo("How wide may it be?");
    assertThat(asked.options())
        .extracting(QuestionOption::label)
        .containsExactly("up to 60 cm wide", "60 to 80 cm wide");
  }

  @Test
  void aProtectedClassIsNeverAskedNorMentioned() {
    var options =
        List.of(
            new QuestionOption("o1", "", 3, words("a")),
            new QuestionOption("o2", "", 2, words("b")));
    var question = new Question(new QuestionId("q"), "religion", "", options, true);
    var plan = new Plan(List.of(RECOMMEND), List.of(), question, List.of(), List.of(), List.of());
    assertThat(Drafted.of(plan, state(), FIVE).all(DraftBlock.Asked.class)).isEmpty();
    var asked = new Goal.AnswerItem(BILLY.id(), "religion", "what religion");
    assertThat(Drafted.of(plan(asked, FIVE), state(), FIVE).text())
        .doesNotContain("none of your business");
  }

  @Test
  void somethingCheaperIsOfferedOnlyWhenThereIs() {
    var dear = found(3, BILLY, KALLAX);
    var cheap = found(3, HOSTILE, GNEDBY);
    assertThat(Drafted.of(plan(RECOMMEND, dear), state(), dear).followUps())
        .contains("Something cheaper")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(Drafted.of(plan(RECOMMEND, cheap), state(), cheap).followUps())
        .doesNotContain("Something cheaper");
  }

  @Test
  void aHandOffStandsAloneWithoutProducts_C17() {
    var nothing = Found.nothing();
    var drafted = Drafted.of(plan(new Goal.HandOff(HandOffKind.ORDER), nothing), state(), nothing);
    assertThat(drafted.blocks()).hasSize(1);
    var handOff = drafted.all(DraftBlock.HandedOff.class).getFirst().handOff();
    assertThat(handOff.text()).contains("order");
    assertThat(handOff.contact()).isNull();
  }

  @Test
  void whoMayHurtThemselvesIsToldWhereHelpIsAndOfferedNothing() {
    var nothing = Found.nothing();
    var drafted =
        Drafted.of(plan(new Goal.Decline(DeclineKind.SELF_HARM), nothing), state(), nothing);
    assertThat(drafted.text()).contains(snapshot().policy().assistant().crisis());
    assertThat(drafted.suggestions()).isEmpty();
    assertThat(drafted.followUps()).isEmpty();
  }

  /** S05. */
  @Test
  void declinesAreShortVaryAndShowAWayBack_S05() {
    var nothing = Found.nothing();
    for (var kind : List.of(DeclineKind.UNSAFE, DeclineKind.OFF_TOPIC, DeclineKind.INSTRUCTIONS)) {
      var plan = plan(new Goal.Decline(kind), nothing);
      var drafted = Drafted.of(plan, state(), nothing);
      assertThat(drafted.text()).hasSizeLessThan(200).doesNotContain("{");
      assertThat(drafted.followUps()).isNotEmpty();
      assertThat(Drafted.of(plan, state(2, List.of(), List.of()), nothing).text())
          .isNotEqualTo(drafted.text());
    }
  }

  @Test
  void theSameTurnIsWordedTheSameAndTheNextOneDifferently() {
    var state = state(want("p1", "colour", words("white")));
    DialogueState later = state(2, List.of(), List.of(), want("p1", "colour", words("white")));
    var once = Drafted.of(plan(RECOMMEND, FIVE), state, FIVE);
    assertThat(Drafted.of(plan(RECOMMEND, FIVE), state, FIVE)).isEqualTo(once);
    assertThat(Drafted.of(plan(RECOMMEND, FIVE), later, FIVE).texts()).isNotEqualTo(once.texts());
  }

  @Test
  void ordersInItemTextsAreOnlyData_S04() {
    var found = found(2, HOSTILE, BILLY);
    var drafted = Drafted.of(plan(RECOMMEND, found), state(), found, snapshot());
    var hostile = drafted.suggestions().getFirst();
    assertThat(hostile.title()).isEqualTo(HOSTILE.title());
    assertThat(hostile.rank()).isEqualTo(1);
    assertThat(hostile.reasons()).allMatch(r -> r.text().contains(r.value()));
    assertThat(drafted.text()).doesNotContainIgnoringCase("ignore previous");
  }

  private static Suggestion suggestion(Drafted drafted, String id) {
    return drafted.suggestions().stream()
        .filter(s -> s.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
