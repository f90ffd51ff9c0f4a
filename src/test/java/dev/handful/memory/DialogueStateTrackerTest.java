package dev.handful.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Change;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Shown;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.understanding.local.Shops;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DialogueStateTrackerTest {
  private static final ItemId T1 = new ItemId("t1"); // 395.00, 60 cm
  private static final ItemId T2 = new ItemId("t2"); // 445.00, 60 cm
  private static final ItemId T3 = new ItemId("t3"); // 595.00, 140 cm

  private final DialogueStateTracker tracker = new DialogueStateTracker();
  private final Catalogue home = Shops.catalogue("home");
  private DialogueState state = DialogueState.empty(home.generation());

  @Test
  void countsTurnsAndRemembersAPlaceToGoBackTo() {
    say(values("colors", "white"));
    say(values("type", "desk"));

    assertThat(state.turn()).isEqualTo(2);
    assertThat(state.history()).hasSize(2);
    assertThat(state.history().get(1).constraints()).hasSize(1);
  }

  @Test
  void replacesAPreferenceThatIsStatedAgain() {
    say(values("colors", "white"));
    say(values("colors", "black"));

    assertThat(named("colors", Polarity.WANT)).containsExactly("black");
  }

  @Test
  void addsUpDislikes() {
    say(avoid("colors", "red"));
    say(avoid("colors", "green"));

    assertThat(named("colors", Polarity.AVOID)).containsExactly("red", "green");
  }

  @Test
  void endsAWishThatTheShopperRulesOutAndTheOtherWayRound() {
    say(values("colors", "red", "white"));
    say(avoid("colors", "red"));
    assertThat(named("colors", Polarity.WANT)).containsExactly("white");

    say(values("colors", "red"));
    assertThat(state.constraints()).extracting(Constraint::polarity).containsOnly(Polarity.WANT);
  }

  @Test
  void keepsColourAndBudgetWhenAnotherKindOfThingIsNamed() {
    say(values("type", "desk"), values("colors", "white"), new UserAct.Need("drawers"));
    say(values("type", "armchair"));

    assertThat(named("type", Polarity.WANT)).containsExactly("armchair");
    assertThat(named("colors", Polarity.WANT)).containsExactly("white");
    assertThat(state.need()).isEmpty();
  }

  @Test
  void keepsABroadKindThatTheNarrowOneBelongsToAndDropsOneItDoesNot() {
    say(values("categories", "Tables & desks"));
    say(values("type", "desk"));
    assertThat(attributes()).containsExactlyInAnyOrder("categories", "type");

    say(values("type", "armchair"));
    assertThat(attributes()).containsExactly("type");
  }

  @Test
  void forgetsAnAbsentKindWhenAPresentOneIsNamed() {
    say(values("type", "desk"), values("colors", "white"));
    say(new UserAct.SeekType("lawnmower"));
    assertThat(state.soughtType()).isEqualTo("lawnmower");
    assertThat(attributes()).containsExactly("colors");

    say(values("colors", "red"));
    assertThat(state.soughtType()).isEqualTo("lawnmower");

    say(values("type", "desk"));
    assertThat(state.soughtType()).isNull();
  }

  @Test
  void makesCheaperThanAnItemALimitJustBelowIt() {
    show(T1, T2, T3);
    say(new UserAct.Critique("price", Direction.LESS, T2));

    assertThat(range("price")).isEqualTo(new Wanted.Range(null, 44400.0));
    assertThat(state.reacted()).isTrue();
    assertThat(state.focus()).isEqualTo(T2);
  }

  @Test
  void makesCheaperWithoutAnItemALimitBelowTheMiddleOfTheList() {
    show(T1, T2, T3);
    say(new UserAct.Critique("price", Direction.LESS, null));

    assertThat(range("price")).isEqualTo(new Wanted.Range(null, 44400.0));
  }

  @Test
  void keepsTheOtherEndOfARangeWhenACritiqueMovesOne() {
    show(T3);
    say(disclose("width", new Wanted.Range(50.0, 150.0), Polarity.WANT));
    say(new UserAct.Critique("width", Direction.LESS, T3));

    assertThat(range("width")).isEqualTo(new Wanted.Range(50.0, 139.0));
  }

  @Test
  void ignoresACritiqueOnWhatNoShownItemTells() {
    say(new UserAct.Critique("price", Direction.LESS, null));

    assertThat(state.constraints()).isEmpty();
  }

  @Test
  void takesBackByIdByAttributeOrTheLatest() {
    say(values("type", "desk"));
    say(values("colors", "white"));
    say(disclose("price", new Wanted.Range(null, 50000.0), Polarity.WANT));

    say(new UserAct.Retract(null, null));
    assertThat(attributes()).containsExactly("type", "colors");
    say(new UserAct.Retract(null, "colors"));
    assertThat(attributes()).containsExactly("type");
    say(new UserAct.Retract(state.constraints().getFirst().id(), null));
    assertThat(state.constraints()).isEmpty();
  }

  @Test
  void remembersWhatWasSkippedAndAnsweredC10() {
    ask("colors");
    say(new UserAct.Skip(null));
    ask("width");
    say(disclose("width", new Wanted.About(60, 3), Polarity.WANT));

    assertThat(state.asked()).containsExactly("colors", "width");
    assertThat(state.skipped()).containsExactly("colors");
    assertThat(state.answered()).containsExactly("width");
    assertThat(state.pending()).isNull();
  }

  @Test
  void neverAsksAgainWhatDoesNotMatterC10() {
    say(new UserAct.Retract(null, "colors"));

    assertThat(state.skipped()).containsExactly("colors");
  }

  @Test
  void leavesAQuestionOpenOverASideQuestionAndDropsItWhenTypedPastC10() {
    ask("colors");
    say(new UserAct.InquirePolicy("do you deliver?"));
    assertThat(state.pending()).isNotNull();

    say(values("type", "desk"));
    assertThat(state.pending()).isNull();
  }

  @Test
  void neverForgetsARejectedItemUntilItIsNamedC09() {
    show(T1, T2);
    say(new UserAct.Reject(List.of(T1), "too-expensive"));
    say(values("colors", "white"));
    assertThat(state.rejected()).containsExactly(T1);
    assertThat(state.reacted()).isTrue();

    say(new UserAct.Accept(T1));
    assertThat(state.rejected()).isEmpty();
    assertThat(state.accepted()).isEqualTo(T1);
  }

  @Test
  void remembersLikedItemsOnceAndFocusesTheLatest() {
    show(T1, T2);
    say(new UserAct.MoreLike(T1), new UserAct.MoreLike(T2), new UserAct.MoreLike(T1));

    assertThat(state.liked()).containsExactly(T2, T1);
    assertThat(state.focus()).isEqualTo(T1);
  }

  @Test
  void focusesAnItemNamedOrAskedAboutC06() {
    say(new UserAct.NameItem(List.of(T2)));
    assertThat(state.focus()).isEqualTo(T2);
    assertThat(state.rejected()).isEmpty();

    say(new UserAct.InquireItem(T1, "width", "how wide?"));
    assertThat(state.focus()).isEqualTo(T1);
  }

  @Test
  void startsAfreshWithoutAnythingOfTheOldSearchC08() {
    show(T1, T2);
    ask("colors");
    say(values("colors", "white"), new UserAct.Need("oak"), new UserAct.Reject(List.of(T1), null));
    say(values("type", "desk"), new UserAct.Restart());

    var fresh = DialogueState.empty(home.generation());
    assertThat(attributes()).containsExactly("type");
    assertThat(state.need()).isEqualTo(fresh.need());
    assertThat(state.shown()).isEmpty();
    assertThat(state.rejected()).isEmpty();
    assertThat(state.asked()).isEmpty();
    assertThat(state.focus()).isNull();
    assertThat(state.reacted()).isFalse();
    assertThat(state.history()).hasSize(1);
  }

  @Test
  void undoesAMessageThatIsEdited() {
    say(values("type", "desk"));
    say(values("colors", "white"), new UserAct.Need("drawers"));
    edit("m1", values("colors", "black"));

    assertThat(named("colors", Polarity.WANT)).containsExactly("black");
    assertThat(named("type", Polarity.WANT)).containsExactly("desk");
    assertThat(state.need()).isEmpty();
    assertThat(state.turn()).isEqualTo(3);
  }

  @Test
  void treatsAnEditOfAnUnknownMessageAsSaid() {
    say(values("type", "desk"));
    edit("long-ago", values("colors", "black"));

    assertThat(attributes()).containsExactly("type", "colors");
  }

  @Test
  void letsTheLaterOfTwoQuickMessagesWinC07() {
    say(values("type", "desk"), values("colors", "white"));
    say(values("colors", "black"));

    assertThat(named("colors", Polarity.WANT)).containsExactly("black");
  }

  @Test
  void keepsAWordAgainWhenItIsSaidAgainAndSpeaksOfItOnce() {
    // Given
    say(new UserAct.Need("Grip wet"));

    // When
    say(new UserAct.Need("women grip"));

    // Then
    assertThat(state.need()).containsExactly("Grip", "wet", "women", "grip");
    assertThat(state.needOnce()).containsExactly("wet", "women", "grip");
  }

  @Test
  void keepsWhatTheSameMessageSaysBesideANewKindOfThing() {
    // Given
    say(new UserAct.Need("oak drawers"));

    // When
    say(new UserAct.Need("trail wet"), new UserAct.SeekType("running shoes"));

    // Then
    assertThat(state.need()).containsExactly("trail", "wet");
    assertThat(state.soughtType()).isEqualTo("running shoes");
  }

  @Test
  void takesASoughtThingForAWishWhereTheCatalogueTellsNoKindsApart() {
    // Given
    var flat = withoutKinds(home);
    var message = new ShopperMessage.Say(new ClientMessageId("m"), "...");
    state = tracker.update(state, message, understood(new UserAct.Need("trail shoes")), flat);

    // When
    var sought = understood(new UserAct.SeekType("cushioned soles"));
    state = tracker.update(state, message, sought, flat);

    // Then
    assertThat(state.need()).containsExactly("trail", "shoes", "cushioned", "soles");
    assertThat(state.soughtType()).isNull();
  }

  private static Catalogue withoutKinds(Catalogue catalogue) {
    var schema = catalogue.schema();
    return new Catalogue(
        new CatalogueSchema(
            schema.name(),
            schema.title(),
            schema.currency(),
            schema.locale(),
            schema.attributes(),
            List.of()),
        catalogue.generation(),
        catalogue.items().values(),
        catalogue.lexicon());
  }

  @Test
  void remembersUnwantedWordsUntilTheyAreWanted() {
    // Given
    say(new UserAct.AvoidWords("leather velvet"));

    // When
    say(new UserAct.Need("Leather handles"));

    // Then
    assertThat(state.avoided()).containsExactly("velvet");
    assertThat(state.need()).containsExactly("Leather", "handles");
  }

  @Test
  void showsMoreForOneTurnOnly() {
    say(new UserAct.ShowMore());
    assertThat(state.showingMore()).isTrue();
    say(values("colors", "white"));
    assertThat(state.showingMore()).isFalse();
  }

  @Test
  void keepsEachShownItemOnceWithItsLatestTurnC03() {
    say(values("type", "table"));
    reply(null, T1, T2);
    say(values("colors", "white"));
    reply(null, T3, T1);

    assertThat(state.shown()).extracting(s -> s.item().id()).containsExactly(T2, T3, T1);
    assertThat(state.lastShown()).extracting(s -> s.item().id()).containsExactly(T3, T1);
    assertThat(state.shown()).extracting(Shown::turn).containsExactly(1, 2, 2);
  }

  @Test
  void focusesTheOnlySuggestionAndLosesAFocusThatLeftTheList() {
    say(values("type", "table"));
    reply(null, T1);
    assertThat(state.focus()).isEqualTo(T1);

    reply(null, T2, T3);
    assertThat(state.focus()).isNull();
  }

  @Test
  void boundsWhatItRemembers() {
    for (int i = 0; i < 160; i++) {
      say(new UserAct.Need("word" + i));
    }

    assertThat(state.history()).hasSizeLessThanOrEqualTo(20);
    assertThat(state.need()).hasSize(150).startsWith("word10").endsWith("word159");
    assertThat(state.needOnce()).hasSize(30).startsWith("word130").endsWith("word159");
  }

  private void say(UserAct... acts) {
    var message = new ShopperMessage.Say(new ClientMessageId("m" + state.turn()), "...");
    state = tracker.update(state, message, understood(acts), home);
  }

  private void edit(String replaces, UserAct... acts) {
    var message =
        new ShopperMessage.Edit(new ClientMessageId("edit"), new ClientMessageId(replaces), "...");
    state = tracker.update(state, message, understood(acts), home);
  }

  private static Interpretation understood(UserAct... acts) {
    return new Interpretation(
        Stream.of(acts).map(act -> new UnderstoodAct(act, 1, "...")).toList(),
        List.of(),
        Route.LOCAL,
        "");
  }

  private void show(ItemId... items) {
    reply(null, items);
  }

  private void ask(String attribute) {
    reply(new Question(new QuestionId("q-" + attribute), attribute, "?", List.of(), true));
  }

  private void reply(@Nullable Question question, ItemId... items) {
    var suggestions =
        IntStream.range(0, items.length).mapToObj(i -> suggestion(items[i], i + 1)).toList();
    var reply =
        new Reply(
            List.of(),
            suggestions,
            question,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            Route.LOCAL,
            null,
            List.of());
    state = tracker.afterReply(state, reply, home.items());
  }

  private static Suggestion suggestion(ItemId id, int rank) {
    return new Suggestion(
        id,
        id.value(),
        null,
        null,
        null,
        rank,
        null,
        List.of(),
        null,
        Change.NEW,
        List.of(),
        false,
        null);
  }

  private UserAct values(String attribute, String... named) {
    return disclose(attribute, new Wanted.Values(List.of(named), List.of()), Polarity.WANT);
  }

  private UserAct avoid(String attribute, String... named) {
    return disclose(attribute, new Wanted.Values(List.of(named), List.of()), Polarity.AVOID);
  }

  private UserAct disclose(String attribute, Wanted wanted, Polarity polarity) {
    int turn = state.turn() + 1;
    var id = new ConstraintId("t" + turn + "-" + attribute + "-" + polarity);
    return new UserAct.Disclose(
        new Constraint(id, attribute, wanted, polarity, Strength.MUST, "...", turn, null));
  }

  private List<String> attributes() {
    return state.constraints().stream().map(Constraint::attribute).toList();
  }

  private List<String> named(String attribute, Polarity polarity) {
    return ((Wanted.Values) find(attribute, polarity)).named();
  }

  private Wanted range(String attribute) {
    return find(attribute, Polarity.WANT);
  }

  private Wanted find(String attribute, Polarity polarity) {
    return state.constraints().stream()
        .filter(c -> c.attribute().equals(attribute) && c.polarity() == polarity)
        .findFirst()
        .orElseThrow()
        .wanted();
  }
}
