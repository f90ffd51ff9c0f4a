package dev.handful.retrieval;

import static dev.handful.retrieval.Sofas.id;
import static dev.handful.retrieval.States.atMost;
import static dev.handful.retrieval.States.must;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Item;
import dev.handful.catalogue.Rating;
import dev.handful.embedding.WordHashEmbedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More items than can be looked at, and no words to search by. */
class LargeShopRankingTest {

  private static final Rating LOVED = new Rating(4.9, 900);

  @TempDir Path folder;

  @Test
  void the_best_rated_come_first_wherever_their_ids_stand() {
    assertThat(first(shop(), States.none())).containsExactlyInAnyOrder("z-1", "z-2");
  }

  @Test
  void a_filter_holds_for_them_too() {
    assertThat(first(shop(), States.wanting(must("price", atMost(20_000)))))
        .contains("z-1")
        .doesNotContain("z-2");
  }

  @Test
  void a_filter_that_leaves_none_of_them_is_answered_from_the_rest() {
    var found =
        shop().find(States.wanting(must("price", atMost(500))).state(), Policies.standard());
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.candidates()).extracting(c -> c.item().id()).containsExactly(id("a-cheap"));
  }

  private static List<String> first(LoadedShop shop, States states) {
    return shop.find(states.state(), Policies.standard()).pool().stream()
        .limit(2)
        .map(candidate -> candidate.item().id().value())
        .toList();
  }

  /** The loved ones come last by id; what is cheap is of the kind that nobody rated well. */
  private LoadedShop shop() {
    var items = new ArrayList<Item>();
    items.add(Sofas.item("a-cheap", "mat", "red", 50, 5, null, new Rating(1, 50)));
    for (int i = 0; i < Signals.UNSCORED + 100; i++) {
      items.add(Sofas.item("m-" + i, "sofa", "red", i, 200, null, new Rating(3, 50)));
    }
    items.add(Sofas.item("z-1", "chair", "blue", 60, 150, null, LOVED));
    items.add(Sofas.item("z-2", "table", "white", 70, 300, null, LOVED));
    return LoadedShop.of(
        Sofas.catalogue(items.toArray(Item[]::new)), new WordHashEmbedder(), folder);
  }
}
