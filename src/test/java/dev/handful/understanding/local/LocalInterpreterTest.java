package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.ClientMessageId;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Interpretation;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Question;
import dev.handful.dialogue.QuestionId;
import dev.handful.dialogue.QuestionOption;
import dev.handful.dialogue.Reply;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.ShopperMessage;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.TapKind;
import dev.handful.dialogue.UnderstoodAct;
import dev.handful.dialogue.UserAct;
import dev.handful.dialogue.Wanted;
import dev.handful.llm.ModelTurn;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalInterpreterTest {
  private static final ClientMessageId ID = new ClientMessageId("m1");
  private static final ItemId ITEM = new ItemId("t1");

  private final LocalInterpreter interpreter = new LocalInterpreter();
  private final Snapshot home = Shops.snapshot("home");
  private final DialogueState empty = DialogueState.empty(home.catalogue().generation());

  @Test
  void givesTheShoppersOwnWordsAsQuote() {
    var understood = say("Hi! A WHITE desk, no wider than 140 cm please");

    assertThat(understood.acts())
        .extracting(UnderstoodAct::quote)
        .containsExactly("WHITE", "desk", "no wider than 140 cm");
  }

  @Test
  void givesTheSameIdsForTheSameTurnSoThatAReplayIsExact() {
    var first = say("a white desk under 600, not red");

    assertThat(first).isEqualTo(say("a white desk under 600, not red"));
    assertThat(first.acts())
        .extracting(a -> ((UserAct.Disclose) a.act()).constraint().id())
        .containsExactly(
            new ConstraintId("t1-colors"),
            new ConstraintId("t1-type"),
            new ConstraintId("t1-price"),
            new ConstraintId("t1-colors-avoid"));
  }

  @Test
  void keepsPricesInMinorUnits() {
    assertThat(say("under 500").acts().getFirst().act())
        .isInstanceOfSatisfying(
            UserAct.Disclose.class,
            d -> assertThat(d.constraint().wanted()).isEqualTo(new Wanted.Range(null, 50000.0)));
  }

  @Test
  void takesTheToleranceOfAboutFromThePolicy() {
    double share = home.policy().retrieval().aboutTolerance();

    assertThat(say("width of 60").acts().getFirst().act())
        .isInstanceOfSatisfying(
            UserAct.Disclose.class,
            d -> assertThat(d.constraint().wanted()).isEqualTo(new Wanted.About(60, 60 * share)));
  }

  @Test
  void keepsTheWordsThatNothingExplainedAlsoWhenTheyAreNotWanted() {
    var understood = say("a desk without leather");

    assertThat(understood.unexplained()).containsExactly("leather");
    assertThat(understood.acts()).noneMatch(a -> a.act() instanceof UserAct.Need);
  }

  @Test
  void isLessSureOfAMendedSpelling() {
    double right = say("bookcase").acts().getFirst().confidence();

    assertThat(say("bookcse").acts().getFirst().confidence()).isLessThan(right).isPositive();
  }

  @Test
  void keepsTheLaterOfTwoLinesThatSayDifferentThingsC07() {
    assertThat(wanted(say("white desk under 500\nunder 800\nblack"), "price"))
        .isEqualTo(new Wanted.Range(null, 80000.0));
    assertThat(((Wanted.Values) wanted(say("white desk\nblack"), "colors")).named())
        .containsExactly("black");
    assertThat(((Wanted.Values) wanted(say("white desk\nor black"), "colors")).named())
        .containsExactly("white", "black");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where is my order?",
        "I want to talk to a person",
        "I need a human agent, the white desk arrived broken",
        "track my order of a red sofa"
      })
  void handsOverWithoutAnyWishForProductsC17(String text) {
    assertThat(say(text).acts())
        .singleElement()
        .satisfies(a -> assertThat(a.act()).isInstanceOf(UserAct.HandOff.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u0000\u0001\u0007",
        "👍🏽👩‍👩‍👧",
        "?!...",
        "белый стол",
        "白い机をください",
        "أريد طاولة بيضاء",
        "'\"`´",
        "1 2 3 4 5 6 7 8 9",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "not not not no no",
        "- - - -",
        "under",
        "between and"
      })
  void neverThrowsOnAnyText(String text) {
    assertThat(say(text).acts()).isNotEmpty();
  }

  @Test
  void takesAnOptionForWhatItStandsFor() {
    var asked = asking();
    var answer = new ShopperMessage.Answer(ID, new QuestionId("q1"), "o1", false, null);

    var act = interpreter.interpret(answer, asked, home, ModelTurn.none()).acts().getFirst();

    assertThat(act.confidence()).isEqualTo(1);
    assertThat(act.act())
        .isInstanceOfSatisfying(
            UserAct.Disclose.class,
            d -> {
              assertThat(d.constraint().wanted()).isEqualTo(new Wanted.Range(60.0, 100.0));
              assertThat(d.constraint().from()).isEqualTo("tap");
              assertThat(d.constraint().quote()).isEqualTo("60 to 100 cm");
              assertThat(d.constraint().strength()).isEqualTo(Strength.MUST);
              assertThat(d.constraint().polarity()).isEqualTo(Polarity.WANT);
            });
  }

  @Test
  void takesTheTypedWordsOfAnOptionForTheOptionC10() {
    var typed = new ShopperMessage.Say(ID, "60 to 100 cm");

    assertThat(
            interpreter.interpret(typed, asking(), home, ModelTurn.none()).acts().getFirst().act())
        .isInstanceOfSatisfying(
            UserAct.Disclose.class,
            d -> assertThat(d.constraint().wanted()).isEqualTo(new Wanted.Range(60.0, 100.0)));
  }

  @Test
  void findsAnUnknownOptionUnclear() {
    var answer = new ShopperMessage.Answer(ID, new QuestionId("q1"), "o9", false, null);

    assertThat(acts(answer, asking())).containsExactly(new UserAct.Unclear());
    assertThat(acts(answer, empty)).containsExactly(new UserAct.Unclear());
  }

  @Test
  void readsEveryButton() {
    assertThat(tap(TapKind.MORE_LIKE, null)).containsExactly(new UserAct.MoreLike(ITEM));
    assertThat(tap(TapKind.ACCEPT, null)).containsExactly(new UserAct.Accept(ITEM));
    assertThat(tap(TapKind.WHY, null)).containsExactly(new UserAct.Explain(List.of(ITEM)));
    assertThat(tap(TapKind.COMPARE, null)).containsExactly(new UserAct.Compare(List.of(ITEM)));
    assertThat(tap(TapKind.RESTART, null)).containsExactly(new UserAct.Restart());
    assertThat(tap(TapKind.NOT_THIS, "too-expensive")).hasSize(2);
    assertThat(tap(TapKind.ASK, null))
        .containsExactly(new UserAct.InquireItem(ITEM, "width", "how wide is it?"));
  }

  @Test
  void answersAnotherQuestionThanTheOneAsked() {
    var talk = new Talk("home").asked("colors");

    assertThat(talk.say("at most 300")).containsExactly("price: ..300");
    assertThat(talk.state().pending()).isNull();
  }

  @Test
  void finishesEvenALongMessageQuickly() {
    var text = "a white table and 4 chairs under 500, not red or black, ".repeat(70);

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> say(text));
  }

  private Interpretation say(String text) {
    return interpreter.interpret(new ShopperMessage.Say(ID, text), empty, home, ModelTurn.none());
  }

  private List<UserAct> tap(TapKind kind, @Nullable String reason) {
    return acts(new ShopperMessage.Tap(ID, kind, List.of(ITEM), reason, "how wide is it?"), empty);
  }

  private List<UserAct> acts(ShopperMessage message, DialogueState state) {
    return interpreter.interpret(message, state, home, ModelTurn.none()).acts().stream()
        .map(UnderstoodAct::act)
        .toList();
  }

  private static Wanted wanted(Interpretation understood, String attribute) {
    return understood.acts().stream()
        .flatMap(
            a ->
                a.act() instanceof UserAct.Disclose(var c) && c.attribute().equals(attribute)
                    ? Stream.of(c.wanted())
                    : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  private DialogueState asking() {
    var option = new QuestionOption("o1", "60 to 100 cm", 7, new Wanted.Range(60.0, 100.0));
    var question = new Question(new QuestionId("q1"), "width", "How wide?", List.of(option), true);
    var reply =
        new Reply(
            List.of(),
            List.of(),
            question,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            Route.LOCAL,
            null,
            List.of());
    return new DialogueStateTracker().afterReply(empty, reply, home.catalogue().items());
  }
}
