package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final DialogueState AFTER_A_LIST =
      state(2, List.of(), List.of(BILLY, HEMNES, KALLAX));

  @Test
  void aQuestionAboutAnItemOfTheListIsAnsweredByItsPlace() {
    assertThat(answer(new Goal.AnswerItem(BILLY.id(), "width", "how wide is the first one")))
        .isEqualTo("The first one is 60 cm wide.");
    assertThat(answer(new Goal.AnswerItem(HEMNES.id(), "material", "what is it made of")))
        .isEqualTo("The second one is made of pine.");
    assertThat(answer(new Goal.AnswerItem(HEMNES.id(), "waterproof", "is it waterproof")))
        .startsWith("No")
        .contains("not waterproof");
  }

  @Test
  void anItemOfAnEarlierTurnIsAnsweredFromHistory_C03() {
    var gone = state(2, List.of(), List.of(BILLY));
    var text =
        Drafted.of(
                plan(new Goal.AnswerItem(BILLY.id(), "price", "price?"), Found.nothing()),
                gone,
                Found.nothing())
            .text();
    assertThat(text).isEqualTo("The first one costs 265.");
  }

  @Test
  void whatTheCatalogueDoesNotSayIsNotInvented_C16() {
    assertThat(answer(new Goal.AnswerItem(BILLY.id(), "material", "what is it made of")))
        .contains("does not say");
    assertThat(answer(new Goal.AnswerItem(BILLY.id(), null, "does it survive earthquakes")))
        .contains("does not say");
    assertThat(answer(new Goal.AnswerPolicy("can I return it after a year")))
        .contains("does not say");
  }

  @Test
  void aQuestionNoAttributeExplainsIsAnsweredFromTheDescription() {
    assertThat(answer(new Goal.AnswerItem(BILLY.id(), null, "can it be folded, is it foldable?")))
        .contains("“Foldable for small rooms”");
  }

  @Test
  void anUnknownItemIsSaidToBeGone() {
    assertThat(answer(new Goal.AnswerItem(new ItemId("nope"), "width", "?")))
        .contains("no longer in the catalogue");
  }

  @Test
  void anExtremeIsNamedWithItsFigure_C04() {
    var extreme = new Found.ExtremeFact("price", Direction.MORE, 49500, HEMNES);
    var found = with(List.of(extreme), List.of());
    var text =
        Drafted.of(plan(new Goal.AnswerExtreme("price", Direction.MORE), found), state(), found)
            .text();
    assertThat(text).contains("most expensive").contains("HEMNES").contains("495");
  }

  @Test
  void aPolicyPassageIsQuotedUnderItsTitle() {
    var passage = new Found.Passage("Returns", "Within 30 days.\nUnused.", 0.9);
    var found = with(List.of(), List.of(passage));
    var text = Drafted.of(plan(new Goal.AnswerPolicy("returns?"), found), state(), found).text();
    assertThat(text).contains("Returns").contains("Within 30 days. Unused.");
  }

  @Test
  void aLongPolicyIsCutAtTheEndOfASentence() {
    var terms = "We deliver. " + "Each parcel is packed by hand with care. ".repeat(20);
    var found = with(List.of(), List.of(new Found.Passage("Delivery", terms, 0.9)));
    var text = Drafted.of(plan(new Goal.AnswerPolicy("ship?"), found), state(), found).text();
    assertThat(text).endsWith("with care.").hasSizeLessThanOrEqualTo(300).doesNotContain("…");
  }

  @Test
  void theIntroductionSaysThatThisIsAnAi_C18() {
    assertThat(answer(new Goal.Introduce())).contains("Handful").contains("AI assistant");
  }

  @Test
  void aChoiceIsConfirmedWithItsPriceAndItsStock_C06() {
    assertThat(answer(new Goal.Confirm(GNEDBY.id())))
        .contains("GNEDBY")
        .contains("99")
        .contains("Out of stock")
        .doesNotContain("?");
  }

  @Test
  void anExplanationGivesTheReasonsOfEachItem() {
    assertThat(answer(new Goal.Explain(List.of(BILLY.id())))).startsWith("The first one:");
  }

  @Test
  void greetingFarewellAndUnclearWordsAreAnswered() {
    assertThat(answer(new Goal.Greet())).contains("Hello");
    assertThat(answer(new Goal.Farewell())).isNotBlank();
    assertThat(answer(new Goal.Clarify())).isNotBlank();
    var clarified = Drafted.of(plan(new Goal.Clarify(), Found.nothing()), state(), Found.nothing());
    assertThat(clarified.followUps()).isNotEmpty();
  }

  private static String answer(Goal goal) {
    var found =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            found(0, BILLY, HEMNES, KALLAX, GNEDBY).asked(),
            List.of(),
            null);
    return Drafted.of(plan(goal, found), AFTER_A_LIST, found).text();
  }

  private static Found with(List<Found.ExtremeFact> extremes, List<Found.Passage> passages) {
    return new Found(
        List.of(), List.of(), 0, List.of(), List.of(), extremes, Map.of(), passages, null);
  }
}
