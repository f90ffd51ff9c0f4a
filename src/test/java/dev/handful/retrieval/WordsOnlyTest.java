package dev.handful.retrieval;

import static dev.handful.retrieval.States.must;
import static dev.handful.retrieval.States.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.Found;
import dev.handful.dialogue.Goal;
import dev.handful.embedding.AwayEmbedder;
import dev.handful.embedding.WordHashEmbedder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsOnlyTest {

  @TempDir Path folder;

  private final AwayEmbedder away = new AwayEmbedder();

  private Found find(States wanted) {
    return LoadedShop.of(Sofas.standard(), away, folder).find(wanted.state(), Policies.standard());
  }

  @Test
  void while_the_embedder_is_away_words_find_and_the_answer_says_that_it_is_less() {
    var found = find(States.wanting().needing("chair"));

    assertThat(found.candidates().getFirst().item().id().value()).startsWith("chair");
    assertThat(found.degraded()).isEqualTo("words_only");
  }

  @Test
  void words_that_no_item_has_still_leave_what_the_filter_lets_through() {
    var found = find(States.wanting(must("type", values("sofa"))).needing("zzzcosy"));

    assertThat(found.total()).isEqualTo(10);
    assertThat(found.candidates()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(found.candidates().getFirst().item().id()).isIn(ids(found));
  }

  @Test
  void the_embedder_is_asked_once_in_a_turn_not_for_each_need_of_it() {
    var shop = LoadedShop.of(Sofas.standard(), away, folder);
    List<Goal> goals =
        List.of(new Goal.AnswerPolicy("can I return a sofa?"), new Goal.Recommend(true));

    var found = shop.find(goals, States.wanting().needing("chair").state(), Policies.standard());

    assertThat(away.asked).isEqualTo(1);
    assertThat(found.passages()).extracting(Found.Passage::title).containsExactly("Returns");
  }

  @Test
  void nothing_is_degraded_when_nothing_failed_or_nothing_was_asked() {
    var well = LoadedShop.of(Sofas.standard(), new WordHashEmbedder(), folder);

    var found = well.find(States.wanting().needing("chair").state(), Policies.standard());

    assertThat(found.degraded()).isNull();
    assertThat(find(States.none()).degraded()).isNull();
  }

  private static List<dev.handful.catalogue.ItemId> ids(Found found) {
    return found.pool().stream().map(candidate -> candidate.item().id()).toList();
  }
}
