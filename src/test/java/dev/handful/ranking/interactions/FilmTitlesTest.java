package dev.handful.ranking.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.ItemId;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmTitlesTest {

  private static final Catalogue FILMS =
      new CatalogueLoader()
          .load("films", Path.of("catalogues/films/items.jsonl"), Path.of("catalogues/films"))
          .catalogue();

  private final FilmTitles titles = new FilmTitles(FILMS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Seven Samurai (Shichinin no samurai) (1954) | seven-samurai-1954",
        "Third Man, The (1949) | the-third-man-1949",
        "Bicycle Thieves (a.k.a. The Bicycle Thief) (a.k.a. The Bicycle Thieves) (Ladri di biciclette) (1948) | bicycle-thieves-1948",
        "Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966) | the-good-the-bad-and-the-ugly-1966",
      })
  void aFilmIsFoundHoweverItsTitleIsWritten(String title, String id) {
    assertThat(titles.find(title)).contains(new ItemId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Seven Samurai (1999)", "Seven Samurai", "No Such Film (1954)", ""})
  void anotherFilmIsNotTakenForIt(String title) {
    assertThat(titles.find(title)).isEmpty();
  }
}
