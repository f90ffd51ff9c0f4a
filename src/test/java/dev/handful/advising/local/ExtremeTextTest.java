package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.GNEDBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Among;
import dev.handful.dialogue.Candidate;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtremeTextTest {

  @Test
  void theBestOfTheListIsNamedWithItsFigureAndThatNothingGoesFurther() {
    var text = said(fact(BILLY, Among.SHOWN, null), fact(BILLY, Among.WANTED, null));

    assertThat(text).contains("three").contains("cheapest").contains("BILLY").contains("265");
    assertThat(text).contains("othing else").contains("cheaper");
  }

  @Test
  void whatGoesFurtherAmongAllThatFitsIsNamed() {
    var text = said(fact(HEMNES, Among.SHOWN, null), fact(BILLY, Among.WANTED, null));

    assertThat(text).contains("HEMNES").contains("BILLY").contains("your wishes");
    assertThat(text).doesNotContain("othing else");
  }

  @Test
  void theTwoOfThemAreNoRanking() {
    var listed = fact(HEMNES, Among.SHOWN, null);
    var all = fact(BILLY, Among.WANTED, null);

    assertThat(said(List.of(HEMNES, BILLY), listed, all)).doesNotContain("in order", "after the");
  }

  @Test
  void whatIsOnlyOnRequestIsSaidToBeSo() {
    var text = said(fact(BILLY, Among.SHOWN, GNEDBY), fact(BILLY, Among.WANTED, GNEDBY));

    assertThat(text).contains(GNEDBY.title()).contains("out of stock").contains("othing else");
  }

  @Test
  void withoutASuperlativeNothingIsMadeUp() {
    assertThat(
            Drafted.of(
                    plan(
                        new Goal.AnswerExtreme("width", Direction.MORE, Among.SHOWN),
                        Found.nothing()),
                    state(2, List.of(), List.of(BILLY, HEMNES)),
                    Found.nothing())
                .text())
        .contains("does not say");
  }

  private static Found.ExtremeFact fact(Item item, Among among, @Nullable Item onRequest) {
    double price = item.value("price").number().getAsDouble();
    return new Found.ExtremeFact("price", Direction.LESS, price, item, among, onRequest);
  }

  private static String said(Found.ExtremeFact... facts) {
    return said(List.of(), facts);
  }

  private static String said(List<Item> slots, Found.ExtremeFact... facts) {
    var found =
        new Found(
            slots.stream().map(item -> new Candidate(item, Map.of(), 1, List.of())).toList(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(facts),
            Map.of(),
            List.of(),
            null);
    var goal = new Goal.AnswerExtreme("price", Direction.LESS, Among.SHOWN);
    var after =
        state(2, List.of(), List.of(BILLY, HEMNES, KALLAX), want("p1", "type", words("bookcase")));
    return Drafted.of(plan(goal, found), after, found).text();
  }
}
