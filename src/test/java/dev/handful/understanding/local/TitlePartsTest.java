package dev.handful.understanding.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.language.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitlePartsTest {
  @Test
  void aNameWithItsNumberCallsTheProduct() {
    var parts =
        parts(item("a", "Northlight Ridgeline 2 Tent", null), item("b", "Beck 3 Tent", null));

    assertThat(parts.called(List.of("ridgeline", "2"))).containsExactly(new ItemId("a"));
    assertThat(parts.called(List.of("beck", "3"))).containsExactly(new ItemId("b"));
    assertThat(parts.called(List.of("beck", "2"))).isEmpty();
  }

  @Test
  void variantsOfAProductShareItsParts() {
    var parts = parts(item("a", "Beck 2 Tent", "beck"), item("b", "Beck 2 Tent", "beck"));

    assertThat(parts.called(List.of("beck", "2")))
        .containsExactlyInAnyOrder(new ItemId("a"), new ItemId("b"));
  }

  @Test
  void whatTwoProductsAreCalledCallsNeither() {
    var parts = parts(item("a", "Beck 2 Tent", null), item("b", "Beck 2 Tarp", null));

    assertThat(parts.called(List.of("beck", "2"))).isEmpty();
  }

  @Test
  void aModelNumberCallsTheProduct() {
    var parts = parts(item("a", "Halcyard 8x32 Binoculars", null));

    assertThat(parts.called(new Words().tokens("8x32").stream().map(t -> t.text()).toList()))
        .containsExactly(new ItemId("a"));
  }

  @Test
  void aNumberBehindAShortWordIsNoName() {
    assertThat(parts(item("a", "Tarp 4 x 4 of 2", null)).called(List.of("of", "2"))).isEmpty();
  }

  private static TitleParts parts(Item... items) {
    return new TitleParts(new Words(), List.of(items));
  }

  private static Item item(String id, String title, @Nullable String group) {
    return new Item(
        new ItemId(id),
        title,
        "",
        List.of(),
        null,
        null,
        null,
        Availability.IN,
        null,
        group,
        Map.of(),
        null);
  }
}
