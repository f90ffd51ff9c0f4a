package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handful.catalogue.LexiconEntry.TitleOf;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real products that nobody here wrote, loaded without a line of code or configuration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IkeaCatalogueTest {

  private static final Path ITEMS = Path.of("../shared/data/ikea/items.jsonl");

  private LoadedCatalogue ikea;

  @BeforeAll
  void load(@TempDir Path folder) {
    assumeTrue(Files.exists(ITEMS), "the real products are not here");
    ikea = new CatalogueLoader().load("ikea", ITEMS, folder);
  }

  @Test
  void everyItemLoadsWithTitlePriceAndNoCurrency() {
    assertThat(ikea.report().items()).isEqualTo(2962);
    assertThat(ikea.report().problems()).isEmpty();
    assertThat(FeedFolder.item(ikea, "90420332"))
        .returns("FREKVENS bar table", Item::title)
        .returns(new Money(26500, null), Item::price)
        .returns("Bar table, in/outdoor, 51x51 cm", Item::description);
    assertThat(ikea.catalogue().schema().currency()).isNull();
  }

  @Test
  void sizesAreInCentimetresByTheEvidenceOfTheTexts() {
    for (var name : new String[] {"width", "height", "depth"}) {
      assertThat(FeedFolder.attribute(ikea, name))
          .returns(AttributeType.NUMBER, Attribute::type)
          .returns("centimeter", Attribute::unit)
          .returns(0.7, Attribute::ease);
    }
  }

  @Test
  void kindsColoursAndFlagsAreWhatAPersonWouldCallThem() {
    assertThat(ikea.catalogue().schema().typeAttributes()).containsExactly("type", "categories");
    assertThat(FeedFolder.attribute(ikea, "colors"))
        .returns("colour", Attribute::label)
        .returns("Which colour would you like?", Attribute::question)
        .returns(AttributeType.KEYWORD, Attribute::type);
    assertThat(FeedFolder.attribute(ikea, "online").type()).isEqualTo(AttributeType.BOOLEAN);
    assertThat(FeedFolder.attribute(ikea, "designer").ease()).isEqualTo(0.05);
    assertThat(FeedFolder.attribute(ikea, "slug").show()).isFalse();
  }

  @Test
  void shoppersWordsFindTheirValues() {
    assertThat(first("bookcases")).returns("bookcase", value -> value.named().getFirst());
    assertThat(first("dark grey").named()).containsExactly("dark grey");
    assertThat(first("a 3-seat sofa").named()).contains("3-seat sofa");
    assertThat(first("bokcase").named()).containsExactly("bookcase");
    assertThat(first("wardobe").named()).containsExactly("wardrobe");
    assertThat(first("table").narrower()).contains("coffee table").doesNotContain("table top");
    assertThat(first("white").narrower()).contains("white stained oak");
    assertThat(first("I need a bed")).returns("categories", ValueOf::attribute);
    assertThat(FeedFolder.match(ikea, "Poang").getFirst().entries().getFirst())
        .isInstanceOfSatisfying(TitleOf.class, title -> assertThat(title.items()).hasSize(21));
  }

  private ValueOf first(String text) {
    return (ValueOf) FeedFolder.match(ikea, text).getFirst().entries().getFirst();
  }
}
