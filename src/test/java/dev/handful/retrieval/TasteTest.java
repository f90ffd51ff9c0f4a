package dev.handful.retrieval;

import static dev.handful.retrieval.Sofas.id;
import static dev.handful.retrieval.Sofas.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.Experience;
import dev.handful.catalogue.Experience.Neighbour;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Goal;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.prompt.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shopper liked, and what earlier conversations showed. */
class TasteTest {

  private static final Catalogue SHOP =
      Sofas.catalogue(
          item("red-sofa", "sofa", "red", 120, 300),
          item("blue-sofa", "sofa", "blue", 120, 300),
          item("red-chair", "chair", "red", 50, 300),
          item("white-sofa", "sofa", "white", 120, 300),
          item("white-table", "table", "white", 80, 900));

  /** Everything has been taken about as often, so that nothing is cold. */
  private static final Map<ItemId, Double> TAKEN =
      SHOP.items().keySet().stream().collect(Collectors.toMap(item -> item, item -> 0.1));

  @TempDir Path folder;

  @Test
  void the_newest_example_counts_most_and_a_repeated_one_once() {
    var weights = Examples.of(List.of(id("a"), id("b"), id("a"))).weights();

    assertThat(weights.keySet()).containsExactly(id("a"), id("b"));
    assertThat(weights.get(id("a"))).isEqualTo(1);
    assertThat(weights.get(id("b"))).isLessThan(1).isPositive();
  }

  @Test
  void a_rare_value_in_common_makes_items_more_alike_than_a_common_one() {
    var likeness = Alike.of(SHOP).to(Examples.of(List.of(id("red-sofa"))), attribute -> true);

    assertThat(likeness.get(id("red-sofa"))).isEqualTo(1, within(1e-9));
    assertThat(likeness.get(id("red-chair"))).isGreaterThan(likeness.get(id("blue-sofa")));
    assertThat(likeness).doesNotContainKey(id("white-table"));
  }

  @Test
  void protected_and_unusable_attributes_make_nothing_alike() {
    var examples = Examples.of(List.of(id("red-sofa")));

    assertThat(Alike.of(SHOP).to(examples, attribute -> attribute.equals("faith"))).isEmpty();
    assertThat(Alike.of(SHOP).to(examples, attribute -> attribute.equals("colour")))
        .containsOnlyKeys(id("red-sofa"), id("red-chair"));
  }

  @Test
  void what_was_taken_with_the_liked_item_moves_up() {
    var related = Map.of(id("red-sofa"), List.of(new Neighbour(id("white-table"), 1)));
    var liking = States.none().liking(id("red-sofa")).state();

    var without = order(liking, Experience.NONE);
    var with = order(liking, new Experience(TAKEN, related, Map.of()));

    assertThat(without).endsWith(id("white-table"));
    assertThat(with.indexOf(id("white-table"))).isLessThan(with.indexOf(id("white-sofa")));
  }

  @Test
  void what_was_taken_after_the_same_words_is_found_though_no_word_of_it_matches() {
    var asked = Map.of("picnic", List.of(new Neighbour(id("white-table"), 2)));
    var state = States.none().needing("picnics").state();

    assertThat(order(state, new Experience(TAKEN, Map.of(), asked))).startsWith(id("white-table"));
  }

  @Test
  void popularity_decides_between_equals() {
    var taken = new HashMap<>(TAKEN);
    taken.put(id("blue-sofa"), 1.0);
    var popular = new Experience(taken, Map.of(), Map.of());

    assertThat(order(States.none().state(), popular)).startsWith(id("blue-sofa"));
  }

  @Test
  void what_nobody_has_taken_yet_keeps_its_place() {
    var before = order(States.none().state(), Experience.NONE);
    var popular = new Experience(Map.of(before.getLast(), 1.0), Map.of(), Map.of());

    assertThat(order(States.none().state(), popular)).isEqualTo(before);
  }

  @Test
  void experience_never_brings_back_what_a_must_excludes() {
    var related = Map.of(id("red-sofa"), List.of(new Neighbour(id("white-table"), 1)));
    var state =
        States.wanting(States.must("type", States.values("sofa"))).liking(id("red-sofa")).state();

    assertThat(order(state, new Experience(Map.of(), related, Map.of())))
        .doesNotContain(id("white-table"));
  }

  private List<ItemId> order(DialogueState state, Experience experience) {
    var shop = LoadedShop.of(SHOP, new WordHashEmbedder(), folder);
    var plain = Policies.snapshot(SHOP, Policies.standard());
    var snapshot = new Snapshot(plain.prompts(), plain.catalogue(), experience);
    return shop
        .retriever
        .retrieve(List.of(new Goal.Recommend(true)), state, snapshot)
        .pool()
        .stream()
        .map(candidate -> candidate.item().id())
        .toList();
  }
}
