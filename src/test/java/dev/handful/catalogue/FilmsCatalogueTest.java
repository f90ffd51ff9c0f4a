package dev.handful.catalogue;

import static dev.handful.catalogue.FilmFiles.plain;
import static dev.handful.catalogue.FilmFiles.values;
import static dev.handful.catalogue.FilmFiles.year;
import static dev.handful.catalogue.NorthlightFiles.attributes;
import static dev.handful.catalogue.NorthlightFiles.description;
import static dev.handful.catalogue.NorthlightFiles.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.BreakIterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The films hold together: closed words, own sentences, and something from everywhere. */
class FilmsCatalogueTest {

  // 180 from each of three times: up to 1984, 1985 to 2003, 2004 to today.
  private static final int AT_LEAST = 540;
  private static final int OWN_WORDS = 8;

  private static final Map<String, Set<String>> CLOSED =
      Map.of(
          "genre",
          words(
              "action adventure animation biography comedy crime documentary drama family fantasy"
                  + " film-noir history horror music musical mystery romance science-fiction sport"
                  + " thriller war western"),
          "mood",
          words(
              "funny witty silly satirical feel-good heartwarming uplifting inspiring romantic"
                  + " gentle light nostalgic bittersweet sad moving thoughtful slow-burning quiet"
                  + " dreamlike surreal mind-bending mysterious suspenseful tense scary creepy dark"
                  + " bleak disturbing violent gritty exciting fast-paced epic spectacular stylish"
                  + " quirky whimsical cozy"),
          "audience",
          words("kids family teens adults"),
          "based_on",
          Set.of(
              "novel",
              "short story",
              "play",
              "true story",
              "comic book",
              "video game",
              "tv series",
              "musical",
              "fairy tale"),
          "awards",
          Set.of(
              "Best Picture",
              "Best Director",
              "Best International Feature",
              "Best Animated Feature",
              "Best Documentary Feature",
              "Palme d'Or",
              "Golden Lion",
              "Golden Bear"));

  private static final List<JsonNode> FILMS = FilmFiles.items();
  private static final Map<String, JsonNode> DECLARED = FilmFiles.declared();

  @Test
  void thereAreEnoughFilmsAndAFifthOfThemAreNotInEnglish() {
    assertThat(FILMS).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(
            FILMS.stream().filter(film -> !values(film, "language").getFirst().equals("English")))
        .hasSizeGreaterThanOrEqualTo((FILMS.size() + 4) / 5);
  }

  @Test
  void ourOwnLoaderTakesEveryLineWithoutProblemOrWarning(@TempDir Path folder) {
    var loaded = new CatalogueLoader().load("films", FilmFiles.FOLDER, folder);
    assertThat(loaded.report().problems()).isEmpty();
    assertThat(loaded.report().warnings()).isEmpty();
    assertThat(loaded.catalogue().items()).hasSize(FILMS.size());
    assertThat(loaded.catalogue().schema().attributes())
        .extracting(Attribute::name)
        .containsExactlyElementsOf(DECLARED.keySet());
    assertThat(loaded.catalogue().policies())
        .extracting(PolicyText::title)
        .contains("Watching", "Devices", "Kids' profiles");
  }

  @Test
  void anIdIsUniqueAndMadeOfTitleAndYear() {
    assertThat(FILMS).extracting(NorthlightFiles::id).doesNotHaveDuplicates();
    for (var film : FILMS) {
      assertThat(id(film)).matches("[a-z0-9]+(-[a-z0-9]+)*-\\d{4}");
      assertThat(joined(id(film)))
          .isIn(
              joined(film.path("title").asText()) + year(film),
              joined(film.path("title").asText().replace("&", "and")) + year(film));
    }
  }

  @Test
  void everyWordOfAClosedListIsInIt() {
    for (var film : FILMS) {
      CLOSED.forEach(
          (attribute, allowed) ->
              assertThat(allowed).as(id(film) + " " + attribute).containsAll(all(film, attribute)));
    }
  }

  @Test
  void everyFilmSaysAsMuchOfItselfAsTheOthers() {
    for (var film : FILMS) {
      assertThat(film.path("category")).as(id(film)).hasSize(1);
      assertThat(film.path("category").get(0).asText()).isEqualTo("Films");
      assertThat(film.has("price") || film.has("rating") || film.has("url")).isFalse();
      assertThat(DECLARED.keySet()).as(id(film)).containsAll(attributes(film).keySet());
      assertThat(attributes(film))
          .as(id(film))
          .containsKeys("year", "director", "genre", "country", "language", "mood", "theme");
      assertThat(values(film, "genre")).as(id(film)).hasSizeBetween(1, 4).doesNotHaveDuplicates();
      assertThat(values(film, "mood")).as(id(film)).hasSizeBetween(2, 4).doesNotHaveDuplicates();
      assertThat(values(film, "theme")).as(id(film)).hasSizeBetween(2, 5).doesNotHaveDuplicates();
      assertThat(values(film, "setting")).as(id(film)).hasSizeBetween(0, 3);
      assertThat(all(film, "audience")).as(id(film)).hasSize(1);
      assertThat(values(film, "cast")).as(id(film)).hasSizeBetween(people(film), 6);
      assertThat(year(film)).as(id(film)).isBetween(1895, 2026);
      var runtime = film.path("attributes").path("runtime");
      assertThat(runtime.asInt(90)).as(id(film)).isBetween(25, 400);
    }
  }

  @Test
  void themesSettingsAndPlacesAreSpeltInOneWay() {
    for (var attribute : List.of("theme", "setting")) {
      var words = FILMS.stream().flatMap(film -> values(film, attribute).stream()).distinct();
      assertThat(words.map(word -> word.strip().toLowerCase(Locale.ROOT)))
          .as(attribute)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aDescriptionIsOneSentenceOfReadableLengthAndUnique() {
    assertThat(FILMS).extracting(NorthlightFiles::description).doesNotHaveDuplicates();
    for (var film : FILMS) {
      assertThat(description(film).split("\\s+")).as(id(film)).hasSizeBetween(12, 40);
      assertThat(sentences(description(film))).as(id(film)).isOne();
    }
  }

  @Test
  void noDescriptionRepeatsWhatAPublicListTellsOfTheFilm() {
    assumeTrue(Files.isReadable(FilmFiles.REDIAL), "the public list of films is not here");
    for (var list : List.of(FilmFiles.REDIAL, FilmFiles.OPENDIALKG)) {
      var listed = FilmFiles.listed(list);
      for (var film : FILMS) {
        var own = runs(description(film));
        for (var same : FilmFiles.same(listed, film)) {
          assertThat(runs(same.plot())).as(id(film)).doesNotContainAnyElementsOf(own);
        }
      }
    }
  }

  @Test
  void wordsTakenFromAPlotAreFound() {
    var plot = "When a killer shark unleashes chaos on a beach community, a chief must hunt it.";
    assertThat(runs(plot))
        .containsAnyElementsOf(runs("He sees: a KILLER shark unleashes chaos on a beach."));
    assertThat(runs(plot))
        .doesNotContainAnyElementsOf(runs("A killer shark unleashes chaos on a town."));
  }

  // Documentaries have no cast.
  private static int people(JsonNode film) {
    return values(film, "genre").contains("documentary") ? 0 : 3;
  }

  /** Every run of words that is long enough to be somebody else's. */
  private static Set<String> runs(String text) {
    var words =
        Arrays.stream(plain(text).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    var runs = new HashSet<String>();
    for (int from = 0; from + OWN_WORDS <= words.size(); from++) {
      runs.add(String.join(" ", words.subList(from, from + OWN_WORDS)));
    }
    return runs;
  }

  private static List<String> all(JsonNode film, String attribute) {
    var value = film.path("attributes").path(attribute);
    return value.isTextual() ? List.of(value.asText()) : values(film, attribute);
  }

  private static String joined(String text) {
    return plain(text).replaceAll("[^a-z0-9]", "");
  }

  private static Set<String> words(String listed) {
    return Set.copyOf(Stream.of(listed.split(" ")).toList());
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
