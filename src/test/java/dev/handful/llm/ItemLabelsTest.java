package dev.handful.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C01: references come in every dress; whoever is meant must be found, nobody else. */
class ItemLabelsTest {

  private final ItemLabels labels =
      new ItemLabels(
          Stream.of("Ridge Tent", "2-Person Dome", "Ridge Tent Footprint", "Café Set")
              .map(ItemLabelsTest::titled)
              .toList());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "C1 | Ridge Tent",
        "c2 | 2-Person Dome",
        "[C3] | Ridge Tent Footprint",
        "`C1` | Ridge Tent",
        "\"C4\" | Café Set",
        "(C2) | 2-Person Dome",
        "**C1** | Ridge Tent",
        "<C1> | Ridge Tent",
        "C1. | Ridge Tent",
        "C 3 | Ridge Tent Footprint",
        "3 | Ridge Tent Footprint",
        "candidate C2 | 2-Person Dome",
        "item 2 | 2-Person Dome",
        "C1: Ridge Tent | Ridge Tent",
        "C3 - Ridge Tent Footprint | Ridge Tent Footprint",
        "C3 (Ridge Tent Footprint) | Ridge Tent Footprint",
        "ridge tent | Ridge Tent",
        "2-Person Dome | 2-Person Dome",
        "'Café Set' | Café Set",
      })
  void whoeverIsMeantIsFound(String reference, String title) {
    assertThat(labels.resolve(reference)).map(Item::title).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "C0",
        "C5",
        "C99",
        "C1000000000",
        "-1",
        "C1C2",
        "C1 and C2",
        "Summit Tent",
        "C1: Summit Tent",
        "N1",
        "B07XYZ1234",
        "C",
        "null",
        "all of them",
        "C1; C2"
      })
  void nobodyElseIs(String reference) {
    assertThat(labels.resolve(reference)).isEmpty();
  }

  private static Item titled(String title) {
    return new Item(
        new ItemId("id of " + title),
        title,
        "",
        List.of(),
        null,
        null,
        null,
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }
}
