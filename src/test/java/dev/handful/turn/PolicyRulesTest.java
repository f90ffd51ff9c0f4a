package dev.handful.turn;

import static dev.handful.turn.Furniture.candidates;
import static dev.handful.turn.Furniture.constraint;
import static dev.handful.turn.Furniture.found;
import static dev.handful.turn.Furniture.heard;
import static dev.handful.turn.Furniture.item;
import static dev.handful.turn.Furniture.snapshot;
import static dev.handful.turn.Furniture.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.HandOffKind;
import dev.handful.dialogue.Notice;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.UserAct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, rule by rule. */
class PolicyRulesTest {

  private static final Item A = item("a", "white", 60, 300);
  private static final Item B = item("b", "white", 70, 100);
  private static final Item C = item("c", "black", 80, 200);

  private final DialoguePolicy policy = new DialoguePolicy();

  /** Rule: until the shopper has a direction at most questions.max; answers earn further ones. */
  @ParameterizedTest(name = "{0} asked, {1} answered, must {2}, reacted {3}: may ask {4}")
  @CsvSource({
    "0, 0, false, false, true",
    "1, 0, false, false, true",
    "2, 0, false, false, false",
    "2, 0, true, false, false",
    "2, 0, false, true, false",
    "1, 0, true, false, true",
    "2, 1, false, false, true",
    "2, 2, false, false, true",
    "3, 2, false, false, true",
    "3, 1, false, false, false",
    "4, 4, false, false, false"
  })
  void questionsEndWithPatience(
      int asked, int answered, boolean must, boolean reacted, boolean mayAsk) {
    var names = List.of("q1", "q2", "q3", "q4");
    var state =
        Furniture.asking(
            must ? List.of(constraint("width", 1)) : List.of(),
            names.subList(0, asked),
            Set.copyOf(names.subList(0, answered)),
            reacted);
    assertThat(Asking.allowed(state, snapshot(2, 0))).isEqualTo(mayAsk);
    assertThat(Asking.direction(state, snapshot(2, 0))).isEqualTo(answered > 0 || must || reacted);
  }

  /** Rule: sparse input gets best guesses and one question together. */
  @Test
  void aSparseNeedGetsGuessesAndMayGetAQuestion() {
    assertThat(decided(new UserAct.Need("cosy"))).containsExactly(new Goal.Recommend(true));
  }

  /** Rule: a named item is a choice; a question is answered; several goals go in one turn. */
  @Test
  void everyActOfATurnHasItsGoalAndTheListComesLast() {
    var extreme = new UserAct.InquireExtreme("price", Direction.MORE);
    assertThat(
            decided(
                new UserAct.Critique("price", Direction.LESS, null),
                new UserAct.InquirePolicy("returns?"),
                new UserAct.InquireItem(A.id(), "width", "how wide?"),
                extreme))
        .containsExactly(
            new Goal.AnswerPolicy("returns?"),
            new Goal.AnswerItem(A.id(), "width", "how wide?"),
            new Goal.AnswerExtreme("price", Direction.MORE),
            new Goal.Recommend(true));
    assertThat(decided(new UserAct.NameItem(List.of(A.id()))))
        .containsExactly(new Goal.Present(List.of(A.id())));
  }

  /** Rule: a person, an order or a complaint is a hand-off, never a product list (C17). */
  @ParameterizedTest
  @CsvSource({"PERSON", "ORDER", "COMPLAINT"})
  void aHandOffStandsAlone(HandOffKind kind) {
    assertThat(decided(new UserAct.Need("tent"), new UserAct.HandOff(kind)))
        .containsExactly(new Goal.HandOff(kind));
  }

  /** What was asked besides is answered; there is still no list. */
  @Test
  void aHandOffAnswersWhatWasAskedBesides() {
    assertThat(
            decided(
                new UserAct.HandOff(HandOffKind.PERSON),
                new UserAct.Need("tent"),
                new UserAct.InquirePolicy("how long do returns take?")))
        .containsExactly(
            new Goal.AnswerPolicy("how long do returns take?"),
            new Goal.HandOff(HandOffKind.PERSON));
  }

  @Test
  void whatWasChosenOrLikedIsNotSuggestedAgain() {
    var chosen = Furniture.chosen(state(), List.of(A.id()), B.id());

    var plan = planned(found(3, candidates(A, B, C)), chosen);

    assertThat(plan.slots()).extracting(s -> s.candidate().item()).containsExactly(C);
  }

  @Test
  void whereOnlyTheChosenFitsThereIsNoMore() {
    var chosen = Furniture.chosen(state(), List.of(), A.id());

    var plan = planned(found(1, candidates(A)), chosen);

    assertThat(plan.slots()).isEmpty();
    assertThat(plan.notices()).contains(new Notice.NoMore());
  }

  @Test
  void aNumberThatNothingMeetsIsAnsweredWithTheNearest() {
    var wide = constraint("width", 1);
    var nothing = Found.nothing();
    var found =
        new Found(
            nothing.candidates(),
            nothing.pool(),
            0,
            nothing.facets(),
            nothing.relaxations(),
            nothing.extremes(),
            nothing.asked(),
            nothing.passages(),
            null,
            List.of(new Found.NearMiss(wide.id(), B, 3)));

    var plan = planned(found, Furniture.with(state(), 1, List.of(wide), List.of(), Set.of()));

    assertThat(plan.notices()).contains(new Notice.NearMiss("width", B, 3));
  }

  @Test
  void theBestOfTheListIsShownWithWhatGoesFurther() {
    var listed = new Found.ExtremeFact(Attribute.PRICE, Direction.LESS, 200, C, Among.SHOWN, null);
    var all = new Found.ExtremeFact(Attribute.PRICE, Direction.LESS, 100, B);
    var found = extremes(listed, all);
    Goal goal = new Goal.AnswerExtreme(Attribute.PRICE, Direction.LESS, Among.SHOWN);

    var list = Furniture.shown(state(), 1, A, C);

    var plan = policy.plan(List.of(goal), found, list, heard(), snapshot(2, 0));

    // The rest of the list stays, so that "compare the first two" still has a second one.
    assertThat(plan.slots()).extracting(s -> s.candidate().item()).containsExactly(C, B, A);
  }

  /** Rule: extremes come from the whole catalogue (C04); the list begins with the answer. */
  @Test
  void theListOfAnExtremeIsOrderedFromItsEnd() {
    var plan = planned(extreme(A, A, B, C), state(), true);
    assertThat(plan.slots()).extracting(s -> s.candidate().item()).containsExactly(A, C, B);
    assertThat(plan.slots()).allMatch(slot -> slot.role() == null);
  }

  @Test
  void anExtremeWithoutASearchIsShownAlone() {
    var plan = planned(extreme(A), state(), false);
    assertThat(plan.slots()).extracting(s -> s.candidate().item()).containsExactly(A);
  }

  @Test
  void anExtremeThatAnEarlierWishRulesOutIsToldButNotShown() {
    var white = Furniture.with(state(), 2, List.of(constraint("colour", 1)), List.of(), Set.of());
    var plan = planned(extreme(C, A, B), white, true);
    assertThat(plan.slots()).extracting(s -> s.candidate().item()).containsExactly(A, B);
  }

  /** Rule: every list after the first says what is new, kept, dropped, and by which constraint. */
  @Test
  void aWishTakenBackIsSaid_C11() {
    var white = constraint("colour", 1);
    var now = Furniture.withHistory(Furniture.shown(state(), 1, A), List.of(white), List.of());
    var changed = changed(planned(found(2, candidates(A, C)), now));
    assertThat(changed.withdrawn()).containsExactly(white);
    assertThat(changed.added()).isEqualTo(1);
    assertThat(changed.kept()).isEqualTo(1);
  }

  @Test
  void aWishSaidAgainChangesNothing() {
    var now =
        Furniture.withHistory(
            Furniture.shown(state(), 1, A),
            List.of(constraint("colour", 1)),
            List.of(constraint("colour", 2)));
    var changed = changed(planned(found(1, candidates(A)), now));
    assertThat(changed.because()).isEmpty();
    assertThat(changed.withdrawn()).isEmpty();
  }

  @Test
  void aWishThatTookTheOthersPlaceIsNotCalledTakenBack() {
    var width = constraint("width", 2);
    var now =
        Furniture.withHistory(
            Furniture.shown(state(), 1, A), List.of(other(width)), List.of(width));
    var changed = changed(planned(found(1, candidates(A)), now));
    assertThat(changed.because()).containsExactly(width);
    assertThat(changed.withdrawn()).isEmpty();
  }

  private List<Goal> decided(UserAct... acts) {
    return policy.decide(state(), heard(acts), snapshot(2, 0));
  }

  private Plan planned(Found found, DialogueState state) {
    return policy.plan(List.of(new Goal.Recommend(false)), found, state, heard(), snapshot(2, 0));
  }

  private Plan planned(Found found, DialogueState state, boolean search) {
    Goal most = new Goal.AnswerExtreme(Attribute.PRICE, Direction.MORE);
    var goals = search ? List.of(most, new Goal.Recommend(false)) : List.of(most);
    return policy.plan(goals, found, state, heard(), snapshot(2, 0));
  }

  private static Notice.Changed changed(Plan plan) {
    return plan.notices().stream()
        .filter(Notice.Changed.class::isInstance)
        .map(Notice.Changed.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Found extremes(Found.ExtremeFact... facts) {
    return extremes(List.of(facts));
  }

  private static Found extreme(Item most, Item... pool) {
    return extremes(
        List.of(new Found.ExtremeFact(Attribute.PRICE, Direction.MORE, 300, most)), pool);
  }

  private static Found extremes(List<Found.ExtremeFact> facts, Item... pool) {
    return new Found(
        candidates(pool),
        candidates(pool),
        pool.length,
        List.of(),
        List.of(),
        facts,
        Map.<ItemId, Item>of(),
        List.of(),
        null);
  }

  private static Constraint other(Constraint c) {
    return new Constraint(
        new dev.handful.dialogue.ConstraintId("old"),
        c.attribute(),
        new dev.handful.dialogue.Wanted.Range(null, 10.0),
        c.polarity(),
        c.strength(),
        c.quote(),
        1,
        null);
  }
}
