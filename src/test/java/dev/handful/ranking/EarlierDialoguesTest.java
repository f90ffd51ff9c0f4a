package dev.handful.ranking;

import static dev.handful.ranking.Films.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierDialoguesTest {

  @TempDir Path folder;
  private Catalogue films;

  @BeforeEach
  void films() throws IOException {
    films = Films.in(folder);
  }

  private EarlierDialogues dialogues(Ratings ratings) {
    var turns =
        List.of(
            Films.turn("a", List.of("I like gangsters and Serpico"), "Heat (1995)"),
            Films.turn("b", List.of("gangsters, please", "Serpico?"), "Heat (1995)"),
            Films.turn("c", List.of("something scary"), "It (2017)"));
    return new EarlierDialogues(turns, Films.byTitle(films), new TitleMentions(films), ratings);
  }

  @Test
  void what_is_often_named_is_popular_and_what_is_named_together_is_related() {
    var experience = dialogues(Ratings.NONE).of(dialogue -> true);

    assertThat(experience.popularity().get(id("1")))
        .isGreaterThan(experience.popularity().get(id("2")));
    assertThat(experience.popularity()).doesNotContainKey(id("5"));
    assertThat(experience.related().get(id("3")))
        .extracting(Neighbour::item)
        .containsExactly(id("1"));
  }

  @Test
  void a_word_leads_to_what_was_taken_after_it() {
    var asked = dialogues(Ratings.NONE).of(dialogue -> true).asked();

    assertThat(asked.get("scary")).extracting(Neighbour::item).containsExactly(id("2"));
    assertThat(asked.get("gangster")).extracting(Neighbour::item).containsExactly(id("1"));
  }

  @Test
  void a_dialogue_left_out_teaches_nothing() {
    var experience = dialogues(Ratings.NONE).of(dialogue -> !dialogue.equals("c"));

    assertThat(experience.popularity()).doesNotContainKey(id("2"));
    assertThat(experience.asked()).doesNotContainKey("scary");
  }

  @Test
  void ratings_relate_what_the_same_people_liked_and_are_matched_by_id_or_dated_title()
      throws IOException {
    Files.writeString(
        folder.resolve("movies.jsonl"),
        """
        {"id":"10","imdb":"5","title":"Toy Story (1995)","genres":[]}
        {"id":"11","imdb":"tt9","title":"Serpico (1973)","genres":[]}
        {"id":"12","imdb":"tt8","title":"Unknown (2000)","genres":[]}
        """);
    Files.writeString(
        folder.resolve("ratings.csv"),
        "user,movie,rating\n1,10,5\n1,11,4\n2,10,5\n2,11,1\n3,12,5\n3,11,4.5\n");

    var ratings = Ratings.read(folder, films);

    assertThat(ratings.counts()).isEqualTo(Map.of(id("5"), 2, id("3"), 3));
    assertThat(ratings.related().get(id("5")))
        .singleElement()
        .satisfies(
            neighbour -> {
              assertThat(neighbour.item()).isEqualTo(new ItemId("3"));
              assertThat(neighbour.weight()).isBetween(0.01, 0.2);
            });
    assertThat(dialogues(ratings).of(dialogue -> true).related().get(id("5")))
        .extracting(Neighbour::item)
        .containsExactly(id("3"));
  }
}
