package dev.handful.ranking;

import static dev.handful.ranking.Films.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Strength;
import dev.handful.memory.DialogueStateTracker;
import dev.handful.prompt.PromptFiles;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.LocalInterpreter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverheardTest {

  @TempDir Path folder;
  private Snapshot snapshot;

  @BeforeEach
  void films() throws IOException {
    snapshot = new Snapshot(PromptFiles.load(Path.of("prompts"), Map.of()), Films.in(folder));
  }

  private Overheard.Heard heard(String... utterances) {
    return new Overheard(new LocalInterpreter(), new DialogueStateTracker())
        .listen(List.of(utterances), snapshot, new TitleMentions(snapshot.catalogue()));
  }

  @Test
  void what_either_of_them_names_is_an_example_newest_last() {
    var heard = heard("I loved Serpico", "Then try It (2017).", "Serpico was better");

    assertThat(heard.named()).containsExactly(id("2"), id("3"));
    assertThat(heard.state().liked()).containsExactly(id("2"), id("3"));
  }

  @Test
  void what_was_turned_down_is_named_but_no_example() {
    var heard = heard("Have you seen Toy Story?", "I don't like Toy Story");

    assertThat(heard.named()).contains(id("5"));
    assertThat(heard.state().liked()).doesNotContain(id("5"));
  }

  @Test
  void wishes_of_several_turns_add_up_and_none_is_a_must() {
    var heard = heard("a crime film with Al Pacino", "crime?", "or maybe horror");

    assertThat(heard.state().constraints())
        .extracting(Constraint::attribute)
        .contains("genre", "cast");
    assertThat(heard.state().constraints())
        .extracting(Constraint::strength)
        .containsOnly(Strength.NICE);
    assertThat(heard.state().constraints().stream().filter(c -> c.attribute().equals("genre")))
        .hasSizeGreaterThan(1);
  }

  @Test
  void telling_words_are_searched_for_and_small_talk_is_not() {
    var heard = heard("Hello! I really like movies about submarines", "");

    assertThat(heard.state().need()).containsExactly("submarines");
  }

  @Test
  void an_empty_conversation_is_no_grounds_for_anything() {
    var heard = heard("", " ");

    assertThat(heard.named()).isEmpty();
    assertThat(heard.state().liked()).isEqualTo(List.<ItemId>of());
  }
}
