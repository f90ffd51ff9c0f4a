package dev.handful.advising.local;

import static dev.handful.advising.Shop.plan;
import static dev.handful.advising.Shop.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.advising.Shop;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final Item GREEN = tent("green", Availability.IN);
  private static final Item GRAY = tent("gray", Availability.OUT);

  @Test
  void aQuestionThatNamesAVersionIsAnsweredAboutThatVersion_C16() {
    assertThat(answer("availability", "is the gray Beck 2 in stock?"))
        .isEqualTo("Beck 2 Tent (gray) is out of stock.");
    assertThat(answer("availability", "is the grey Beck 2 in stock?"))
        .isEqualTo("Beck 2 Tent (gray) is out of stock.");
    assertThat(answer("availability", "is the green Beck 2 in stock?"))
        .isEqualTo("Beck 2 Tent (green) is in stock.");
  }

  @Test
  void aQuestionAboutTheProductIsAnsweredOfAllItsVersions() {
    assertThat(answer("availability", "is the Beck 2 in stock?"))
        .contains("in stock (green)")
        .contains("out of stock (gray)");
  }

  @Test
  void theWordsOfAllVersionsAreNamedAndWhatIsOutOfStockIsSaid() {
    assertThat(answer("colour", "does the Beck 2 come in gray?"))
        .contains("green, gray")
        .contains("Out of stock at the moment: gray");
    assertThat(answer("colour", "does the Beck 2 come in green?"))
        .contains("green, gray")
        .doesNotContain("Out of stock");
  }

  @Test
  void whatTheVersionsShareIsAnsweredOnce() {
    assertThat(answer("width", "how wide is the Beck 2?")).contains("120 cm wide");
  }

  private static String answer(String attribute, String question) {
    var goal = new Goal.AnswerItem(GREEN.id(), attribute, question);
    var found =
        new Found(
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            Map.of(GREEN.id(), GREEN),
            List.of(),
            null);
    var shop = Shop.snapshot("USD", List.of(GREEN, GRAY));
    return Drafted.of(plan(goal, found), state(), found, shop).text();
  }

  private static Item tent(String colour, Availability availability) {
    return new Item(
        new ItemId(colour),
        "Beck 2 Tent",
        "A tent.",
        List.of("Tents"),
        null,
        null,
        null,
        availability,
        null,
        "beck-2",
        Map.of(
            "colour",
            new AttributeValue.Keywords(List.of(colour)),
            "width",
            new AttributeValue.Quantity(120)),
        null);
  }
}
