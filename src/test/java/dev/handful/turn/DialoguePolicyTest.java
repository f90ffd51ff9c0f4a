package dev.handful.turn;

import static dev.handful.turn.Furniture.candidates;
import static dev.handful.turn.Furniture.constraint;
import static dev.handful.turn.Furniture.facet;
import static dev.handful.turn.Furniture.found;
import static dev.handful.turn.Furniture.heard;
import static dev.handful.turn.Furniture.item;
import static dev.handful.turn.Furniture.snapshot;
import static dev.handful.turn.Furniture.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.DeclineKind;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Role;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Slot;
import dev.handful.dialogue.UserAct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DialoguePolicyTest {

  private static final UserAct WHITE = new UserAct.Disclose(constraint("colour", 1));

  private final DialoguePolicy policy = new DialoguePolicy();

  @Test
  void aStatedPreferenceLeadsToSuggestionsAndMayLeadToAQuestion() {
    assertThat(policy.decide(state(), heard(WHITE), snapshot(2, 0)))
        .containsExactly(new Goal.Recommend(true));
  }

  @Test
  void afterTheLastAllowedQuestionNothingIsAskedAnyMore() {
    var asked = Furniture.with(state(), 3, List.of(), List.of("colour", "width"), Set.of());
    assertThat(policy.decide(asked, heard(WHITE), snapshot(2, 0)))
        .containsExactly(new Goal.Recommend(false));
  }

  /** C17. */
  @Test
  void someoneWhoWantsAPersonGetsAPersonAndNoProducts() {
    var acts = heard(WHITE, new UserAct.HandOff(HandOffKind.ORDER));
    assertThat(policy.decide(state(), acts, snapshot(2, 0)))
        .containsExactly(new Goal.HandOff(HandOffKind.ORDER));
  }

  @Test
  void whatWouldHarmSomebodyIsDeclinedAndNothingElseIsDone() {
    for (var kind : List.of(DeclineKind.SELF_HARM, DeclineKind.UNSAFE)) {
      var acts = heard(WHITE, new UserAct.HandOff(HandOffKind.PERSON), new UserAct.Decline(kind));
      assertThat(policy.decide(state(), acts, snapshot(2, 0)))
          .containsExactly(new Goal.Decline(kind));
    }
  }

  /** S05. */
  @Test
  void whatIsOffTopicIsDeclinedBesideWhatIsLookedFor_S05() {
    var acts = heard(new UserAct.Decline(DeclineKind.OFF_TOPIC), WHITE);
    assertThat(policy.decide(state(), acts, snapshot(2, 0)))
        .containsExactly(new Goal.Decline(DeclineKind.OFF_TOPIC), new Goal.Recommend(true));
    var alone = heard(new UserAct.Decline(DeclineKind.OFF_TOPIC));
    assertThat(policy.decide(state(), alone, snapshot(2, 0)))
        .containsExactly(new Goal.Decline(DeclineKind.OFF_TOPIC));
  }

  /** C06. */
  @Test
  void aNamedProductIsShownAndNotAskedAbout() {
    var billy = new ItemId("billy");
    var goals = policy.decide(state(), heard(new UserAct.NameItem(List.of(billy))), snapshot(2, 0));
    assertThat(goals).containsExactly(new Goal.Present(List.of(billy)));
  }

  @Test
  void severalActsBecomeSeveralGoalsWithTheListLast() {
    var acts = heard(WHITE, new UserAct.InquirePolicy("what's your return policy?"));
    assertThat(policy.decide(state(), acts, snapshot(2, 0)))
        .containsExactly(
            new Goal.AnswerPolicy("what's your return policy?"), new Goal.Recommend(true));
  }

  @Test
  void comparingWithNothingShownIsStillAComparison() {
    assertThat(policy.decide(state(), heard(new UserAct.Compare(List.of())), snapshot(2, 0)))
        .containsExactly(new Goal.Compare(List.of()));
  }

  @Test
  void comparingWithoutNamesComparesWhatWasShownLast() {
    var shown =
        Furniture.shown(state(), 1, item("a", "white", 60, 100), item("b", "black", 80, 200));
    assertThat(policy.decide(shown, heard(new UserAct.Compare(List.of())), snapshot(2, 0)))
        .containsExactly(new Goal.Compare(List.of(new ItemId("a"), new ItemId("b"))));
  }

  @Test
  void whatNobodyUnderstoodIsClarified() {
    assertThat(policy.decide(state(), heard(new UserAct.Unclear()), snapshot(2, 0)))
        .containsExactly(new Goal.Clarify());
  }

  @Test
  void thanksEndsAndHelloBegins() {
    assertThat(policy.decide(state(), heard(new UserAct.Close()), snapshot(2, 0)))
        .containsExactly(new Goal.Farewell());
    assertThat(policy.decide(state(), heard(new UserAct.Greet()), snapshot(2, 0)))
        .containsExactly(new Goal.Greet());
  }

  @Test
  void neverMoreThanFiveSuggestionsHoweverManyCandidates() {
    var many =
        IntStream.range(0, 12)
            .mapToObj(i -> Furniture.candidate(item("i" + i, "white", 60 + i, 100)))
            .toList();
    var plan = planned(found(12, many), state(), true, 0);
    assertThat(plan.slots()).hasSize(5).extracting(Slot::rank).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void theQuestionWithTheMostExpectedBitsTimesEaseIsAsked() {
    var plan = planned(spread(), state(), true, 0.1);
    assertThat(plan.question()).isNotNull();
    assertThat(plan.considered())
        .extracting(Plan.ConsideredQuestion::attribute)
        .startsWith("width", "colour")
        .doesNotContain("faith");
    assertThat(plan.question().attribute()).isEqualTo("width");
    assertThat(plan.question().options()).hasSize(2);
  }

  /** C10. */
  @Test
  void whatWasAskedSkippedOrConstrainedIsNotAskedAgain() {
    var skipped =
        Furniture.with(
            state(), 2, List.of(constraint("colour", 1)), List.of("price"), Set.of("width"));
    assertThat(planned(spread(), skipped, true, 0).considered()).isEmpty();
  }

  @Test
  void aQuestionBelowTheLeastGainIsNotAsked() {
    assertThat(planned(spread(), state(), true, 99).question()).isNull();
  }

  @Test
  void whenFiveOrFewerAreLeftNothingIsAsked() {
    var few = candidates(item("a", "white", 60, 100), item("b", "black", 80, 100));
    var plan = planned(found(2, few, facet("colour", 1, 1)), state(), true, 0);
    assertThat(plan.question()).isNull();
  }

  @Test
  void optionsThatNarrowNothingAreLeftOut() {
    var spread = spread();
    var useless = found(6, spread.pool(), facet("colour", 6, 3), facet("width", 6, 6));
    assertThat(planned(useless, state(), true, 0).question()).isNull();
  }

  /** C11. */
  @Test
  void nothingFoundIsSaidAndNeverRelaxedSilently() {
    var wanted = Furniture.with(state(), 1, List.of(constraint("colour", 1)), List.of(), Set.of());
    var relaxation = new Found.Relaxation(List.of(constraint("colour", 1).id()), 12);
    var none =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(relaxation),
            List.of(),
            Map.of(),
            List.of(),
            null);
    var plan = planned(none, wanted, true, 0);
    assertThat(plan.slots()).isEmpty();
    assertThat(plan.relaxations()).containsExactly(relaxation);
    assertThat(plan.notices()).containsExactly(new Notice.NoMatch(wanted.constraints()));
  }

  @Test
  void aSecondListSaysWhatIsNewKeptAndDroppedAndBecauseOfWhat() {
    var a = item("a", "white", 60, 100);
    var b = item("b", "black", 80, 100);
    var c = item("c", "white", 70, 100);
    var before = Furniture.shown(state(), 1, a, b);
    var white = constraint("colour", 2);
    var now = Furniture.with(before, 2, List.of(white), List.of(), Set.of());
    var plan = planned(found(2, candidates(a, c)), now, true, 0);
    assertThat(plan.slots()).extracting(Slot::change).containsExactly(Change.KEPT, Change.NEW);
    assertThat(plan.notices())
        .containsExactly(new Notice.Changed(1, 1, List.of(b), List.of(white)));
  }

  /** C02. */
  @Test
  void wordsThatNothingCouldFilterOnAreSaid() {
    var heard = new Interpretation(List.of(), List.of("cosy"), Route.LOCAL, "test");
    var found = found(1, candidates(item("a", "white", 60, 100)));
    var plan =
        policy.plan(List.of(new Goal.Recommend(true)), found, state(), heard, snapshot(2, 0));
    assertThat(plan.notices()).containsExactly(new Notice.NotFilterable(List.of("cosy")));
  }

  /** C05. */
  @Test
  void anAbsentKindOfThingIsSaidWithTheNearestKinds() {
    var absent = new Found.AbsentType("lawnmower", List.of("garden table"));
    var found =
        new Found(
            candidates(item("a", "white", 60, 100)),
            List.of(),
            1,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            absent);
    assertThat(planned(found, state(), true, 0).notices())
        .containsExactly(new Notice.AbsentType("lawnmower", List.of("garden table")));
  }

  @Test
  void theClearlyCheapestOfAListIsTheBestValue() {
    var found =
        found(
            3,
            candidates(
                item("a", "white", 60, 1000),
                item("b", "white", 61, 900),
                item("c", "white", 62, 500)));
    assertThat(planned(found, state(), true, 0).slots())
        .extracting(Slot::role)
        .containsExactly(null, null, Role.BEST_VALUE);
  }

  @Test
  void moreOfAKindIsOthersOfThatKind() {
    var found = found(2, candidates(item("a", "white", 60, 100), item("b", "white", 61, 100)));
    var plan =
        policy.plan(
            List.of(new Goal.Recommend(true)),
            found,
            Furniture.chosen(state(), List.of(new ItemId("a")), null),
            heard(new UserAct.MoreLike(new ItemId("a"))),
            snapshot(2, 0));
    assertThat(plan.slots())
        .extracting(slot -> slot.candidate().item().id())
        .containsExactly(new ItemId("b"));
  }

  private Plan planned(
      Found found, dev.handful.dialogue.DialogueState state, boolean elicit, double minGain) {
    return policy.plan(
        List.of(new Goal.Recommend(elicit)), found, state, heard(), snapshot(2, minGain));
  }

  /** Six items: six widths, two colours; so width tells more. */
  private static Found spread() {
    var items =
        candidates(
            item("a", "white", 40, 100),
            item("b", "white", 50, 100),
            item("c", "white", 60, 100),
            item("d", "black", 80, 100),
            item("e", "black", 100, 100),
            item("f", "black", 140, 100));
    return found(
        6,
        items,
        facet("colour", 3, 3),
        facet("width", 2, 4),
        facet("faith", 1, 1),
        facet("price", 3, 3));
  }
}
