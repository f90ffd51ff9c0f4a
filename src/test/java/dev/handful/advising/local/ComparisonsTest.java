package dev.handful.advising.local;

import static dev.handful.advising.Shop.BILLY;
import static dev.handful.advising.Shop.BILLY_BLACK;
import static dev.handful.advising.Shop.FINNBY;
import static dev.handful.advising.Shop.HEMNES;
import static dev.handful.advising.Shop.KALLAX;
import static dev.handful.advising.Shop.atMost;
import static dev.handful.advising.Shop.found;
import static dev.handful.advising.Shop.state;
import static dev.handful.advising.Shop.want;
import static dev.handful.advising.Shop.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Comparison;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Goal;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Wanted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  @Test
  void rowsAreWhatDiffersWithTheBetterValueMarked() {
    var table = table(state(), BILLY, HEMNES);
    assertThat(row(table, "price"))
        .isEqualTo(new Comparison.Row("price", "price", List.of("265", "495"), 0));
    assertThat(row(table, "weight").best()).isZero();
    assertThat(table.rows()).noneMatch(r -> r.attribute().equals("type"));
    assertThat(table.rows()).noneMatch(r -> r.attribute().equals("religion"));
  }

  @Test
  void whatTheCatalogueDoesNotSayIsEmptyAndNeverTheBest() {
    var row = row(table(state(), BILLY, HEMNES), "material");
    assertThat(row.values()).containsExactly("", "pine");
    assertThat(row.best()).isNull();
  }

  @Test
  void theOneThatAloneFitsIsTheBest() {
    var table = table(state(want("p1", "width", atMost(62))), BILLY, KALLAX);
    assertThat(table.rows().getFirst().attribute()).isEqualTo("width");
    assertThat(row(table, "width").best()).isZero();
  }

  @Test
  void theNearestToATargetIsTheBest() {
    var table = table(state(want("p1", "width", new Wanted.About(62, 5))), BILLY, HEMNES);
    assertThat(row(table, "width").best()).isEqualTo(1);
  }

  @Test
  void theVerdictGoesNeedByNeed() {
    var text = drafted(state(want("p1", "width", atMost(62))), BILLY, KALLAX).text();
    assertThat(text).contains("For width BILLY is better (60 cm against 77 cm)");
    assertThat(text).contains("BILLY is better in price (265 against 400)");
    assertThat(text.indexOf("width")).isLessThan(text.indexOf("price"));
  }

  @Test
  void aTieIsSaidAndWhatAllMeetIsSaidLast() {
    var text = drafted(state(want("p1", "colour", words("white"))), BILLY, FINNBY).text();
    assertThat(text).endsWith("White: both are.");
    var equal = drafted(state(), BILLY, BILLY_BLACK).text();
    assertThat(equal).contains("They are equal in rating and weight");
  }

  @Test
  void whoAloneMeetsAWordIsNamed() {
    var text = drafted(state(want("p1", "colour", words("black"))), BILLY, HEMNES).text();
    assertThat(text).contains("Black: only HEMNES.");
  }

  @Test
  void oneItemIsToldOfAndASecondAskedFor() {
    var drafted = drafted(state(), BILLY);
    assertThat(drafted.all(DraftBlock.Compared.class)).isEmpty();
    assertThat(drafted.text()).contains("only BILLY: priced at 265").contains("Name a second one");
    assertThat(drafted(state()).text()).contains("two items");
  }

  private static Comparison table(DialogueState state, Item... items) {
    return drafted(state, items).all(DraftBlock.Compared.class).getFirst().comparison();
  }

  private static Drafted drafted(DialogueState state, Item... items) {
    Goal goal = new Goal.Compare(Arrays.stream(items).map(Item::id).toList());
    var plan = new Plan(List.of(goal), List.of(), null, List.of(), List.of(), List.of());
    return Drafted.of(plan, state, found(items.length, items));
  }

  private static Comparison.Row row(Comparison table, String attribute) {
    return table.rows().stream()
        .filter(r -> r.attribute().equals(attribute))
        .findFirst()
        .orElseThrow();
  }
}
