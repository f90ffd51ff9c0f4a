package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.ConstraintId;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnRequestTest {
  private static final Map<String, List<String>> KIDS = Map.of("fit", List.of("kids"));

  @Test
  void whatIsOnlyForChildrenComesLaterWhereNobodySpokeOfThem() {
    // Given
    var onRequest = new OnRequest(KIDS, List.of());

    // When, then
    assertThat(onRequest.factor(item("kids"))).isLessThan(1);
    assertThat(onRequest.factor(item("kids", "women"))).isEqualTo(1);
    assertThat(onRequest.factor(item())).isEqualTo(1);
  }

  @Test
  void aWishAboutTheAttributeEndsIt() {
    // Given
    var wish =
        new Constraint(
            new ConstraintId("t1-fit"),
            "fit",
            new Wanted.Values(List.of("kids"), List.of()),
            Polarity.WANT,
            Strength.NICE,
            "my son",
            1,
            null);

    // When, then
    assertThat(new OnRequest(KIDS, List.of(wish)).factor(item("kids"))).isEqualTo(1);
  }

  private static Item item(String... fit) {
    Map<String, AttributeValue> attributes =
        fit.length == 0 ? Map.of() : Map.of("fit", new AttributeValue.Keywords(List.of(fit)));
    return new Item(
        new ItemId("t"),
        "Tent",
        "",
        List.of(),
        null,
        null,
        null,
        Availability.IN,
        null,
        null,
        attributes,
        null);
  }
}
