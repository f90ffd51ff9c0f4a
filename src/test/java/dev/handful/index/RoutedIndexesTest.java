package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.Generation;
import dev.handful.catalogue.ItemId;
import dev.handful.index.lucene.LuceneItemIndexes;
import dev.handful.testing.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which index is chosen, on real ones in this process. */
class RoutedIndexesTest {

  private final RandomShop shop = new RandomShop(new Random(3));
  private final List<ItemIndex.Entry> entries = shop.entries(10);
  private final List<ItemIndex> remotes = new ArrayList<>();
  private final ItemIndexFactory remote =
      (generation, schema, items) -> {
        var built = new LuceneItemIndexes().build(generation, schema, items);
        remotes.add(built);
        return built;
      };

  private ItemIndex build(Map<String, String> settings) {
    return new RoutedIndexes(Defaults.config(settings), new LuceneItemIndexes(), remote)
        .build(new Generation("g"), RandomShop.SCHEMA, entries);
  }

  @Test
  void without_a_url_no_remote_index_is_ever_built() {
    assertThat(build(Map.of()).count(Filter.ALL)).isEqualTo(10);
    assertThat(remotes).isEmpty();
  }

  @Test
  void an_empty_url_is_none() {
    build(Map.of("handful.qdrant.url", ""));

    assertThat(remotes).isEmpty();
  }

  @Test
  void changes_go_to_the_remote_index_and_its_copy() {
    var index = build(Map.of("handful.qdrant.url", "http://q"));

    index.upsert(List.of(shop.entry("fresh", "Airship", "")));
    index.delete(List.of(new ItemId("item-1"), new ItemId("item-2")));

    assertThat(remotes.getFirst().count(Filter.ALL)).isEqualTo(9);
    assertThat(index.count(Filter.ALL)).isEqualTo(9);
    remotes.getFirst().close();
    var turn = index.forTurn();
    assertThatThrownBy(() -> remotes.getFirst().count(Filter.ALL))
        .isInstanceOf(RuntimeException.class);
    assertThat(turn.vectors(List.of(new ItemId("fresh")))).hasSize(1);
  }

  @Test
  void a_question_that_is_refused_is_answered_by_the_copy_and_shuts_nothing() {
    var refusing = new boolean[1];
    ItemIndexFactory fussy =
        (generation, schema, items) ->
            new FussyIndex(remote.build(generation, schema, items), refusing);
    var index =
        new RoutedIndexes(
                Defaults.config(Map.of("handful.qdrant.url", "http://q")),
                new LuceneItemIndexes(),
                fussy)
            .build(new Generation("g"), RandomShop.SCHEMA, entries);
    refusing[0] = true;
    var turn = index.forTurn();

    assertThat(turn.count(Filter.ALL)).isEqualTo(10);
    assertThat(turn.health().problem()).isEqualTo("not this one");
    assertThat(index.health()).isEqualTo(IndexHealth.FINE);
  }
}
