package dev.handful.ranking;

import static dev.handful.ranking.Films.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.AttributeValue;
import dev.handful.evaluation.BadEvaluationInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFeedTest {

  @TempDir Path folder;

  @Test
  void both_sets_become_the_same_kind_of_item() throws IOException {
    var catalogue = Films.in(folder);

    var heat = catalogue.items().get(id("1"));
    assertThat(heat.title()).isEqualTo("Heat (1995)");
    assertThat(heat.value("cast")).isEqualTo(new AttributeValue.Keywords(List.of("Al Pacino")));
    assertThat(heat.value("year")).isEqualTo(new AttributeValue.Quantity(1995));
    var serpico = catalogue.items().get(id("3"));
    assertThat(serpico.value("cast")).isEqualTo(new AttributeValue.Keywords(List.of("Al Pacino")));
    assertThat(serpico.value("year")).isEqualTo(new AttributeValue.Quantity(1973));
  }

  @Test
  void a_film_listed_twice_stays_two_entries() throws IOException {
    assertThat(Films.in(folder).items().keySet())
        .containsExactly(id("1"), id("2"), id("3"), id("1-2"), id("5"));
  }

  @Test
  void a_set_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new FilmFeed().write(folder.resolve("none.jsonl"), folder))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("none.jsonl");
  }

  @Test
  void titles_are_heard_with_their_year_even_when_they_are_little_words() throws IOException {
    var titles = new TitleMentions(Films.in(folder));

    assertThat(titles.in("have you seen It (2017) or Toy Story?"))
        .containsExactly(id("2"), id("5"));
    assertThat(titles.in("I have seen it")).isEmpty();
    assertThat(titles.in("in the heat of the day")).isEmpty();
    assertThat(titles.in("Serpico was great")).containsExactly(id("3"));
  }
}
