package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.LexiconEntry.AttributeName;
import dev.handful.catalogue.LexiconEntry.TitleOf;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexiconBuilderTest {

  private LoadedCatalogue shop;

  @BeforeAll
  void furniture(@TempDir Path folder) {
    shop =
        new FeedFolder(folder)
            .items(
                """
        {"id":"1","name":"POÄNG","type":"armchair","colors":["white"],"description":"Armchair, 68 cm"}
        {"id":"2","name":"BILLY","type":"bookcase","colors":["white stained oak"],"description":"Bookcase"}
        {"id":"3","name":"BILLY","type":"bookcase with doors","colors":["dark grey"],"description":"Bookcase"}
        {"id":"4","name":"MALM","type":"coffee table","colors":["grey"],"description":"Coffee table"}
        {"id":"5","name":"MALM","type":"table","colors":["black"],"description":"Table"}
        {"id":"6","name":"MALM","type":"table and 4 chairs","colors":["black"],"description":"A set"}
        {"id":"7","name":"LINNMON","type":"corner desk","colors":["white"],"description":"Desk"}
        {"id":"8","name":"LINNMON","type":"desk sit/stand","colors":["white"],"description":"Desk"}
        {"id":"9","name":"VIMLE","type":"3-seat sofa","colors":["beige"],"description":"Sofa, a good lack of dust"}
        {"id":"10","name":"VIMLE","type":"cover for 3-seat sofa","colors":["beige"],"description":"Cover"}
        {"id":"11","name":"LACK","type":"sofa-bed","colors":["red"],"description":"Sofa-bed"}
        {"id":"12","name":"LACK","type":"chest of 6 drawers","colors":["red"],"description":"Chest"}
        {"id":"14","name":"NATT","type":"sleeping bags","colors":["red"],"description":"Warm"}
        {"id":"15","name":"BERG","type":"hiking boots","colors":["red"],"description":"Firm"}
        {"id":"13","name":"PAX","type":"wardrobe","colors":["red"],"description":"Wardrobe"}
        """)
            .load();
  }

  @Test
  void ofTwoLevelsTheOneThatSaysItForSureIsMeant(@TempDir Path folder) {
    var shelves =
        new FeedFolder(folder)
            .items(
                """
        {"id":"1","title":"Klippan","category":"Sofas & armchairs > 2-seat sofa"}
        {"id":"2","title":"Po","category":"Sofas & armchairs > armchair"}
        {"id":"3","title":"Vimle","category":"Sofas & armchairs > cover for corner sofa"}
        {"id":"4","title":"Micke","category":"Tables & desks"}
        """)
            .load();

    assertThat(kinds(shelves, "a sofa")).containsExactly("2-seat sofa");
    assertThat(kinds(shelves, "a desk")).containsExactly("Tables & desks");
  }

  private static List<String> kinds(LoadedCatalogue of, String asked) {
    return FeedFolder.match(of, asked).getFirst().entries().stream()
        .filter(ValueOf.class::isInstance)
        .flatMap(entry -> ((ValueOf) entry).narrower().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bookcases            | bookcase    | bookcase with doors",
        "a book case          | bookcase    | bookcase with doors",
        "bokcase              | bookcase    | bookcase with doors",
        "a wardobe            | wardrobe    | ''",
        "table                | table       | coffee table;table and 4 chairs",
        "desks                | ''          | corner desk;desk sit/stand",
        "a 3-seat sofa        | 3-seat sofa | ''",
        "a three seat sofa    | 3-seat sofa | ''",
        "sofa                 | ''          | 3-seat sofa",
        "sofabed              | sofa-bed    | ''",
        "chest of drawers     | ''          | chest of 6 drawers",
        "bag                  | ''          | sleeping bags",
        "hiking boot          | hiking boots | ''",
        "cover                | ''          | cover for 3-seat sofa",
      })
  void aKindIsFoundByWhatItIs(String text, String named, String narrower) {
    var match = FeedFolder.match(shop, text).getFirst();

    var value = (ValueOf) match.entries().getFirst();
    assertThat(value.attribute()).isEqualTo("type");
    assertThat(String.join(";", value.named())).isEqualTo(named);
    assertThat(value.narrower())
        .isEqualTo(narrower.isEmpty() ? List.of() : List.of(narrower.split(";")));
  }

  @ParameterizedTest
  @CsvSource({"dark grey,dark grey,''", "gray,grey,dark grey", "WHITE,white,white stained oak"})
  void aColourCoversItsShades(String text, String named, String narrower) {
    assertThat(FeedFolder.match(shop, text))
        .singleElement()
        .satisfies(
            match ->
                assertThat(match.entries())
                    .containsExactly(
                        new ValueOf(
                            match.entries().getFirst().stems(),
                            "colors",
                            List.of(named),
                            narrower.isEmpty() ? List.of() : List.of(narrower))));
  }

  @Test
  void shortsAreNotShort(@TempDir Path folder) {
    var loaded =
        new FeedFolder(folder)
            .items("{\"id\":\"1\",\"title\":\"Alba\",\"type\":\"shorts\"}\n")
            .load();

    assertThat(FeedFolder.match(loaded, "a short one")).isEmpty();
    assertThat(FeedFolder.match(loaded, "shorts")).hasSize(1);
  }

  @Test
  void c06_aNameIsFoundWithoutItsAccentAndGivesAllItemsOfThatName() {
    assertThat(titles("Poang")).containsExactly("1");
    assertThat(titles("the billy one")).containsExactly("2", "3");
    assertThat(titles("billy bookcase with doors")).containsExactly("3");
  }

  @Test
  void aNameThatTheTextsUseAsAnOrdinaryWordIsNotAName() {
    assertThat(FeedFolder.match(shop, "for lack of a better word")).isEmpty();
  }

  @Test
  void attributesAreFoundByLabelAndSynonym() {
    assertThat(FeedFolder.match(shop, "which colour").getFirst().entries())
        .containsExactly(new AttributeName(List.of("colour"), "colors"));
  }

  @Test
  void ordinaryWordsNumbersAndWordsOfTheCatalogueAreNeverMended() {
    assertThat(FeedFolder.match(shop, "while my chain is cheaper, 12345 and stood")).isEmpty();
    assertThat(FeedFolder.match(shop, "bokcase").getFirst().similarity()).isBetween(0.5, 0.99);
    assertThat(FeedFolder.match(shop, "bookcase").getFirst().similarity()).isEqualTo(1);
  }

  @Test
  void matchesComeLeftToRightWithoutOverlapAndWithTheirPlaces() {
    var matches = FeedFolder.match(shop, "a white coffee table under 300");

    assertThat(matches).extracting(Lexicon.Match::start).containsExactly(1, 2);
    assertThat(matches).extracting(Lexicon.Match::end).containsExactly(2, 4);
  }

  @Test
  void anythingInTheTextsIsKnown() {
    var lexicon = shop.catalogue().lexicon();

    assertThat(List.of("dust", "poang", "oak")).allMatch(lexicon::knows);
    assertThat(lexicon.knows("lawnmower")).isFalse();
  }

  @Test
  void protectedAndHiddenValuesAndBareNumbersAreNoPhrases(@TempDir Path folder) {
    var loaded =
        new FeedFolder(folder)
            .items(
                """
        {"id":"1","title":"Book of days","religion":"quaker","size":"40","availability":"in"}
        {"id":"2","title":"Book of hours","religion":"sufi","size":"L","availability":"out"}
        """)
            .edits("attributes: {size: {type: keyword}}\n")
            .load();

    assertThat(FeedFolder.match(loaded, "quaker, 40, l, in")).isEmpty();
    assertThat(FeedFolder.match(loaded, "size 40").getFirst().entries().getFirst())
        .isEqualTo(new ValueOf(List.of("size", "40"), "size", List.of("40"), List.of()));
    assertThat(FeedFolder.match(loaded, "in stock").getFirst().entries())
        .contains(new ValueOf(List.of("in", "stock"), "availability", List.of("in"), List.of()));
  }

  /** A builder that compares items with one another would read each of them once per other. */
  @Test
  void tenTimesTheItemsAreReadTenTimesAsOften() {
    var few = new CountedItems(someItems(300));
    var many = new CountedItems(someItems(3_000));

    new LexiconBuilder().build(shop.catalogue().schema(), few);
    var lexicon = new LexiconBuilder().build(shop.catalogue().schema(), many);

    assertThat(few.reads()).isPositive();
    assertThat(many.reads()).isEqualTo(10 * few.reads());
    assertThat(lexicon.knows("name" + Integer.toString(77, 36).toLowerCase(Locale.ROOT))).isTrue();
  }

  private List<Item> someItems(int count) {
    var one = shop.catalogue().items().values().iterator().next();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Item(
                    new ItemId("i" + i),
                    "Name" + Integer.toString(i, 36) + " armchair",
                    "Armchair number " + i,
                    List.of(),
                    null,
                    null,
                    null,
                    Availability.UNKNOWN,
                    null,
                    null,
                    one.attributes(),
                    null))
        .toList();
  }

  /** Items that count how often one of them is read. */
  private static final class CountedItems extends AbstractList<Item> {
    private final List<Item> items;
    private final AtomicLong reads = new AtomicLong();

    CountedItems(List<Item> items) {
      this.items = items;
    }

    @Override
    public Item get(int index) {
      reads.incrementAndGet();
      return items.get(index);
    }

    @Override
    public int size() {
      return items.size();
    }

    long reads() {
      return reads.get();
    }
  }

  private List<String> titles(String text) {
    return FeedFolder.match(shop, text).stream()
        .flatMap(match -> match.entries().stream())
        .flatMap(
            entry ->
                entry instanceof TitleOf title
                    ? title.items().stream()
                    : java.util.stream.Stream.empty())
        .map(ItemId::value)
        .toList();
  }
}
