package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.language.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people call Northlight's things is found in its lexicon. C05: a kind we have is never
 * denied.
 */
class NorthlightWordsTest {

  /** Known-fields.yaml keeps shorts apart on purpose: they are not short. */
  private static final Map<String, String> IRREGULAR =
      Map.of("Shorts", "Shorts", "Knives", "Knife");

  private static Catalogue catalogue;
  private final Words words = new Words();

  @BeforeAll
  static void load(@TempDir Path folder) {
    catalogue =
        new CatalogueLoader().load("northlight", NorthlightFiles.FOLDER, folder).catalogue();
  }

  @Test
  void everyKindIsFoundByItsNameInTheSingularAndInThePlural_C05() {
    for (var kind :
        NorthlightFiles.items().stream().map(NorthlightFiles::leaf).distinct().toList()) {
      assertThat(named(kind, "category")).as(kind).contains(kind);
      var one = IRREGULAR.getOrDefault(kind, kind.replaceAll("(?<=ss|x|ch)es$|s$", ""));
      assertThat(named("a " + one, "category")).as("one of " + kind).contains(kind);
    }
  }

  @Test
  void aWordOfALongerNameIsNoSpellingMistake() {
    assertThat(catalogue.lexicon().match(words.stems("cotton canvas")))
        .singleElement()
        .satisfies(match -> assertThat(match.similarity()).isEqualTo(1));
  }

  @Test
  void somethingShortIsNoPairOfShorts() {
    assertThat(named("a pair of shorts", "category")).contains("Shorts");
    assertThat(named("a short walking pole", "category")).doesNotContain("Shorts");
  }

  @ParameterizedTest
  @CsvSource({
    "something for my dad who hikes,activity,hiking",
    "a gift under 40,occasion,gift",
    "a light tent for two,category,Tents",
    "boots for wide feet,suits,wide feet",
    "a present for a kid,fit,kids",
    "a jacket for women,fit,women",
    "I sleep on my side: side sleepers,suits,side sleepers",
    "what do I need for a festival,activity,festival",
    "something for my grandparents,suits,grandparents",
    "a present for people who have everything,suits,people who have everything",
    "a quiet machine for light sleepers,suits,light sleepers",
    "a retirement gift,occasion,retirement",
    "binoculars for birdwatching,activity,birdwatching",
    "a bowl for large dogs,dog_size,large dogs",
    "a lavender candle,scent,lavender"
  })
  void vagueSentencesSayWhatTheCatalogueKnows(String said, String attribute, String value) {
    assertThat(named(said, attribute)).contains(value);
  }

  private List<String> named(String said, String attribute) {
    return catalogue.lexicon().match(words.stems(said)).stream()
        .flatMap(match -> match.entries().stream())
        .flatMap(entry -> entry instanceof ValueOf value ? Stream.of(value) : Stream.empty())
        .filter(value -> value.attribute().equals(attribute))
        .flatMap(value -> value.named().stream())
        .toList();
  }
}
