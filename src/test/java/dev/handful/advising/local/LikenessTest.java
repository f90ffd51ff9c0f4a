package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.BILLY_BLACK;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.VITTSJO;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Shop;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Reason;
import dev.handful.dialogue.Suggestion;
import dev.handful.dialogue.Verdict;
import dev.handful.validation.ReplyValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Goal RECOMMEND = new Goal.Recommend(false);
  private static final Found FIVE = found(12, BILLY, FINNBY, VITTSJO, GNEDBY, HEMNES);

  @Test
  void anItemThatSharesSomethingRareWithTheLikedOneSaysSo() {
    // When
    var hemnes = suggestion(liking(BILLY_BLACK), HEMNES);

    // Then
    assertThat(hemnes.reasons().getFirst().basis()).isEqualTo("alike");
    assertThat(hemnes.reasons().getFirst().text())
        .containsIgnoringCase("black")
        .contains(BILLY_BLACK.title());
    assertThat(judged(hemnes, liking(BILLY_BLACK))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void whatMostHaveInCommonLikensNothing() {
    assertThat(suggestion(liking(GNEDBY), FINNBY).reasons())
        .extracting(Reason::basis)
        .doesNotContain("alike");
  }

  @Test
  void aLikenessToSomethingNobodyLikedIsNotTold() {
    // Given
    var hemnes = suggestion(liking(BILLY_BLACK), HEMNES);

    // When, then
    assertThat(judged(hemnes, state())).isNotInstanceOf(Verdict.Accepted.class);
  }

  private static DialogueState liking(Item item) {
    var none = state();
    return new DialogueState(
        none.generation(),
        none.turn(),
        none.constraints(),
        none.need(),
        none.avoided(),
        none.soughtType(),
        none.shown(),
        List.<ItemId>of(item.id()),
        none.rejected(),
        none.accepted(),
        none.asked(),
        none.answered(),
        none.skipped(),
        none.pending(),
        none.focus(),
        none.reacted(),
        none.showingMore(),
        none.history());
  }

  private static Suggestion suggestion(DialogueState state, Item item) {
    return Drafted.of(plan(RECOMMEND, FIVE), state, FIVE).suggestions().stream()
        .filter(s -> s.id().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Verdict judged(Suggestion suggestion, DialogueState state) {
    return new ReplyValidator()
        .judge(
            new DraftBlock.Suggested(suggestion),
            plan(RECOMMEND, FIVE),
            state,
            FIVE,
            Shop.snapshot());
  }
}
