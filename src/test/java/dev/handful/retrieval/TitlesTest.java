package dev.handful.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  private static final Lexicon NO_WORDS =
      new Lexicon() {
        @Override
        public List<Match> match(List<String> stems) {
          return List.of();
        }

        @Override
        public boolean knows(String stem) {
          return false;
        }
      };

  private static Item item(String title) {
    return new Item(
        new ItemId(title),
        title,
        "",
        List.of(),
        null,
        null,
        null,
        Availability.UNKNOWN,
        null,
        null,
        Map.of(),
        null);
  }

  private final Titles titles =
      Titles.of(
          new Catalogue(
              Ikea.schema(),
              new Generation("titles"),
              Stream.of(
                      "Fogbound Two Rivers Travel Chess",
                      "Lumenwick Cobble 20 Laptop Power Bank",
                      "Halcyard Hush Sleep Mask and Earplugs",
                      "Northlight Trailmates Kids Socks, Three Pairs",
                      "Starling First Light Telescope 60",
                      "Hazelwick Mug for Bicycles")
                  .map(TitlesTest::item)
                  .toList(),
              NO_WORDS));

  /** C05: what is there is never denied, what a title only mentions is not there. */
  @ParameterizedTest
  @CsvSource({
    "chess, true",
    "travel chess, true",
    "earplugs, true",
    "sleep masks, true",
    "kids socks, true",
    "telescopes, true",
    "power bank, true",
    "laptop, false",
    "laptops, false",
    "bicycles, false",
    "pairs, false",
    "kayak, false",
    "60, false",
  })
  void c05_an_item_makes_present_what_it_is_called_and_not_what_it_mentions(
      String sought, boolean called) {
    assertThat(titles.call(sought)).isEqualTo(called);
  }
}
