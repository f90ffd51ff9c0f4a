package dev.handful.catalogue;

import static dev.handful.catalogue.NorthlightFiles.attributes;
import static dev.handful.catalogue.NorthlightFiles.description;
import static dev.handful.catalogue.NorthlightFiles.id;
import static dev.handful.catalogue.NorthlightFiles.leaf;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.MeasureUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's files hold together: what shoppers read and what filters use say the same thing. */
class NorthlightCatalogueTest {

  private static final Set<String> BUILT_IN = Set.of("price", "category", "rating", "availability");
  private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();
  private static final List<JsonNode> ITEMS = NorthlightFiles.items();
  private static final Map<String, JsonNode> DECLARED = NorthlightFiles.declared();

  @Test
  void thereAreEnoughItemsOfEnoughKinds() {
    assertThat(ITEMS).hasSizeGreaterThanOrEqualTo(400);
    var kinds = ITEMS.stream().collect(groupingBy(NorthlightFiles::leaf, counting()));
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(24);
    assertThat(kinds)
        .allSatisfy((kind, items) -> assertThat(items).as(kind).isGreaterThanOrEqualTo(3));
  }

  @Test
  void everyKindStandsInOneDepartment() {
    var departments =
        ITEMS.stream()
            .collect(
                groupingBy(
                    NorthlightFiles::leaf,
                    mapping(item -> item.path("category").path(0).asText(), toSet())));
    assertThat(departments).allSatisfy((kind, of) -> assertThat(of).as(kind).hasSize(1));
  }

  @Test
  void notEverythingCanBeHadAtOnce() {
    assertThat(ITEMS)
        .extracting(item -> item.path("availability").asText())
        .contains("in", "out", "preorder");
    assertThat(ITEMS).filteredOn(item -> !item.has("rating")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 2_500, 5_000, 10_000, 25_000, 100_000})
  void thereAreGiftsOfSeveralKindsInEveryPriceBand(int cents) {
    assertThat(ITEMS)
        .filteredOn(item -> words(attributes(item).getOrDefault("occasion", NONE)).contains("gift"))
        .filteredOn(item -> item.path("price").path("amount").asInt() <= cents)
        .filteredOn(item -> item.path("price").path("amount").asInt() > cents / 3)
        .extracting(NorthlightFiles::leaf)
        .as("gifts up to %d cents", cents)
        .satisfies(kinds -> assertThat(Set.copyOf(kinds)).hasSizeGreaterThan(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"grandparents", "hosts", "people who have everything", "new parents", "gardeners"})
  void thereAreThingsForOthersThanStrongHikers(String whom) {
    assertThat(ITEMS)
        .filteredOn(item -> words(attributes(item).getOrDefault("suits", NONE)).contains(whom))
        .hasSizeGreaterThan(5);
  }

  @Test
  void ourOwnLoaderTakesEveryLineWithoutProblemOrWarning(@TempDir Path folder) {
    var loaded = new CatalogueLoader().load("northlight", NorthlightFiles.FOLDER, folder);
    assertThat(loaded.report().problems()).isEmpty();
    assertThat(loaded.report().warnings()).isEmpty();
    assertThat(loaded.catalogue().items()).hasSize(ITEMS.size());
    assertThat(loaded.catalogue().schema().attributes())
        .extracting(Attribute::name)
        .containsExactlyElementsOf(DECLARED.keySet());
    assertThat(loaded.catalogue().policies())
        .extracting(PolicyText::title)
        .contains("Delivery", "Gifts", "Prices", "Repairs", "Returns", "Warranty");
  }

  @Test
  void idsAreUnique() {
    assertThat(ITEMS).extracting(NorthlightFiles::id).doesNotHaveDuplicates();
  }

  @Test
  void everyItemHasWhatACardNeeds() {
    assertThat(ITEMS)
        .allSatisfy(
            item -> {
              assertThat(id(item)).matches("NL-\\d{4}");
              assertThat(item.path("title").asText()).isNotBlank().hasSizeLessThan(70);
              assertThat(NorthlightFiles.texts(item.path("category"))).hasSize(2);
              assertThat(item.path("price").path("currency").asText()).isEqualTo("USD");
              assertThat(item.path("price").path("amount").isIntegralNumber()).isTrue();
              assertThat(item.path("price").path("amount").asLong()).isBetween(500L, 150_000L);
              assertThat(item.path("availability").asText()).isIn("in", "out", "preorder");
              assertThat(attributes(item)).isNotEmpty().containsKeys("brand", "weight", "colour");
            });
  }

  @Test
  void ratingsAndDatesArePossible() {
    assertThat(ITEMS)
        .filteredOn(item -> item.has("rating"))
        .allSatisfy(
            item -> {
              assertThat(item.path("rating").path("value").asDouble()).isBetween(1.0, 5.0);
              assertThat(item.path("rating").path("count").asInt()).isPositive();
            });
    assertThat(ITEMS)
        .filteredOn(item -> item.has("updated"))
        .allSatisfy(item -> assertThat(Instant.parse(item.path("updated").asText())).isNotNull());
  }

  @Test
  void everyAttributeIsDeclaredWithTheTypeItHas() {
    for (var item : ITEMS) {
      attributes(item)
          .forEach(
              (name, value) -> {
                var where = id(item) + " " + name;
                assertThat(DECLARED).as(where).containsKey(name);
                assertThat(fits(DECLARED.get(name).path("type").asText(), value))
                    .as(where)
                    .isTrue();
              });
    }
  }

  @Test
  void everyDeclaredAttributeIsUsedAndWellFormed() {
    var used = ITEMS.stream().flatMap(i -> attributes(i).keySet().stream()).collect(toSet());
    DECLARED.forEach(
        (name, about) -> {
          assertThat(BUILT_IN.contains(name) || used.contains(name)).as(name).isTrue();
          assertThat(name).matches("[a-z]+(_[a-z]+)*");
          assertThat(about.path("label").asText()).as(name).isNotBlank();
          assertThat(about.path("ease").asDouble(-1)).as(name).isBetween(0.0, 1.0);
          assertThat(about.path("better").asText("neither"))
              .as(name)
              .isIn("higher", "lower", "neither");
          if (about.has("question")) {
            assertThat(about.path("question").asText()).as(name).endsWith("?");
          }
          if (about.has("unit")) {
            assertThat(MeasureUnit.forIdentifier(about.path("unit").asText())).as(name).isNotNull();
          }
        });
  }

  @Test
  void keywordsAreSpeltInOneWay() {
    var spellings =
        ITEMS.stream()
            .flatMap(item -> attributes(item).entrySet().stream())
            .filter(e -> DECLARED.get(e.getKey()).path("type").asText().equals("keyword"))
            .flatMap(e -> words(e.getValue()).stream().map(w -> Map.entry(e.getKey(), w)))
            .collect(
                groupingBy(
                    e -> e.getKey() + "=" + e.getValue().toLowerCase(Locale.ROOT),
                    mapping(Map.Entry::getValue, toSet())));
    assertThat(spellings.values()).allSatisfy(written -> assertThat(written).hasSize(1));
  }

  @Test
  void itemsOfAGroupDifferInSomethingAShopperSees() {
    assertThat(ITEMS)
        .filteredOn(item -> item.has("group"))
        .extracting(item -> item.path("group").asText() + visible(item))
        .doesNotHaveDuplicates();
    var groups =
        ITEMS.stream()
            .filter(item -> item.has("group"))
            .collect(
                groupingBy(item -> item.path("group").asText(), mapping(i -> leaf(i), toSet())));
    assertThat(groups.values()).allSatisfy(leaves -> assertThat(leaves).hasSize(1));
  }

  @Test
  void noTwoItemsAreEqualInTitleAndAttributes() {
    assertThat(ITEMS).extracting(NorthlightCatalogueTest::visible).doesNotHaveDuplicates();
  }

  @Test
  void descriptionsAreTwoOrThreeSentencesOfReadableLength() {
    assertThat(ITEMS)
        .allSatisfy(
            item -> {
              assertThat(description(item)).as(id(item)).hasSizeBetween(80, 400);
              assertThat(sentences(description(item))).as(id(item)).isBetween(2, 3);
            });
  }

  @Test
  void noDescriptionIsSharedBetweenDifferentProducts() {
    var owners =
        ITEMS.stream()
            .collect(
                groupingBy(
                    NorthlightFiles::description,
                    mapping(item -> item.path("group").asText(id(item)), toSet())));
    assertThat(owners).allSatisfy((text, products) -> assertThat(products).as(text).hasSize(1));
  }

  @Test
  void everyPolicyHasATitleAndATextOfItsOwn() throws IOException {
    for (var name : List.of("returns", "delivery", "warranty", "repairs", "gifts", "prices")) {
      var text = Files.readString(NorthlightFiles.FOLDER.resolve("policies/" + name + ".md"));
      assertThat(text).startsWith("# ").hasSizeGreaterThan(200);
      assertThat(text.split("\\R\\R"))
          .as(name)
          .allSatisfy(paragraph -> assertThat(sentences(paragraph)).isLessThanOrEqualTo(3));
    }
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "keyword" ->
          value.isTextual() && !value.asText().isBlank()
              || value.isArray()
                  && !value.isEmpty()
                  && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> false;
    };
  }

  private static List<String> words(JsonNode value) {
    return value.isArray() ? NorthlightFiles.texts(value) : List.of(value.asText());
  }

  private static String visible(JsonNode item) {
    return item.path("title").asText() + attributes(item);
  }

  private static int sentences(String text) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
