package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link ItemIndex} must do; answers are compared with a brute force. */
public abstract class ItemIndexContract {

  private final RandomShop shop = new RandomShop(new Random(7));
  private final List<ItemIndex.Entry> entries = shop.entries(400);
  private ItemIndex index;

  /** An empty or filled index of the adapter under test. */
  protected abstract ItemIndex build(CatalogueSchema schema, Collection<ItemIndex.Entry> entries);

  @BeforeEach
  void fill() {
    index = build(RandomShop.SCHEMA, entries);
  }

  @Test
  void every_filter_counts_what_a_look_at_each_item_counts() {
    for (int i = 0; i < 500; i++) {
      var filter = shop.filter(3);
      assertThat(index.count(filter)).as("%s", filter).isEqualTo(matching(filter).size());
    }
  }

  @Test
  void a_search_without_query_finds_exactly_what_the_filter_lets_through() {
    for (int i = 0; i < 200; i++) {
      var filter = shop.filter(3);
      var found = index.search(List.of(), filter, 1_000).stream().map(Hit::id).toList();
      assertThat(found).as("%s", filter).containsExactlyInAnyOrderElementsOf(ids(filter));
    }
  }

  @Test
  void a_missing_attribute_satisfies_no_leaf_but_every_negation() {
    var bare = shop.bare("bare");
    index.upsert(List.of(bare));
    var it = new Filter.Ids(Set.of(bare.item().id()));
    for (var leaf : RandomShop.LEAVES) {
      assertThat(index.count(new Filter.And(List.of(it, leaf)))).as("%s", leaf).isZero();
      assertThat(index.count(new Filter.And(List.of(it, new Filter.Not(leaf))))).isOne();
    }
  }

  @Test
  void dense_search_gives_the_nearest_under_the_filter_with_their_cosine() {
    for (int i = 0; i < 50; i++) {
      var filter = shop.filter(2);
      var vector = shop.vector();
      var expected =
          matching(filter).stream()
              .sorted(Comparator.comparingDouble(e -> -dot(vector, e.vector())))
              .limit(10)
              .toList();
      var hits = index.search(List.of(new SignalQuery.Dense(vector)), filter, 10);
      assertThat(hits.stream().map(Hit::id).toList())
          .containsExactlyElementsOf(expected.stream().map(e -> e.item().id()).toList());
      hits.forEach(
          hit ->
              assertThat(hit.scores().get(Signal.DENSE))
                  .isCloseTo(dot(vector, entry(hit.id()).vector()), within(1e-4)));
    }
  }

  @Test
  void examples_find_what_lies_nearest_to_their_weighted_mean_away_from_rejected_ones() {
    for (int i = 0; i < 50; i++) {
      var filter = shop.filter(2);
      var liked = Map.of(entries.get(i).item().id(), 1.0, entries.get(i + 1).item().id(), 0.5);
      var rejected =
          i % 2 == 0 ? Map.of(entries.get(i + 2).item().id(), 0.4) : Map.<ItemId, Double>of();
      var direction = new double[shop.vector().length];
      for (int d = 0; d < direction.length; d++) {
        double mean = (entries.get(i).vector()[d] + 0.5 * entries.get(i + 1).vector()[d]) / 1.5;
        double against = rejected.isEmpty() ? 0 : 0.4 * entries.get(i + 2).vector()[d];
        direction[d] = rejected.isEmpty() ? mean : 2 * mean - against;
      }
      var taste = unit(direction);
      var expected =
          matching(filter).stream()
              .sorted(Comparator.comparingDouble(e -> -dot(taste, e.vector())))
              .limit(10)
              .toList();

      var query = new SignalQuery.Recommend(liked, rejected);
      var hits = index.search(List.of(query), filter, 10);

      assertThat(hits.stream().map(Hit::id).toList())
          .containsExactlyElementsOf(expected.stream().map(e -> e.item().id()).toList());
      hits.forEach(
          hit ->
              assertThat(hit.scores().get(Signal.RECOMMEND))
                  .isCloseTo(dot(taste, entry(hit.id()).vector()), within(1e-4)));
    }
  }

  @Test
  void examples_nobody_has_are_left_out_and_without_a_liked_one_nothing_is_found() {
    var known = entries.getFirst();
    var stranger = new ItemId("stranger");

    var some =
        new SignalQuery.Recommend(
            Map.of(known.item().id(), 1.0, stranger, 9.0), Map.of(stranger, 1.0));
    assertThat(index.search(List.of(some), Filter.ALL, 1).getFirst().id())
        .isEqualTo(known.item().id());

    var none = new SignalQuery.Recommend(Map.of(stranger, 1.0), Map.of(known.item().id(), 1.0));
    assertThat(index.search(List.of(none), Filter.ALL, 5)).isEmpty();
  }

  @Test
  void lexical_search_finds_words_by_stem_and_ranks_titles_above_descriptions() {
    index.upsert(
        List.of(
            shop.entry("in-title", "Zeppelin hangar", "A thing."),
            shop.entry("in-text", "Thing", "Made for a big zeppelin and other large airships.")));

    var hits = index.search(List.of(new SignalQuery.Lexical("zeppelins")), Filter.ALL, 10);

    assertThat(hits.stream().map(hit -> hit.id().value())).containsExactly("in-title", "in-text");
    assertThat(hits).allSatisfy(hit -> assertThat(hit.scores()).containsOnlyKeys(Signal.LEXICAL));
  }

  @Test
  void a_word_said_again_counts_again() {
    index.upsert(
        List.of(
            shop.entry("hangar", "Zeppelin hangar", "A thing."),
            shop.entry("mast", "Mooring mast", "A thing.")));
    var once = new SignalQuery.Lexical("zeppelin mooring hangar");
    var again = new SignalQuery.Lexical("zeppelin mooring hangar, mooring. Mooring!");

    assertThat(index.search(List.of(once), Filter.ALL, 1).getFirst().id().value())
        .isEqualTo("hangar");
    assertThat(index.search(List.of(again), Filter.ALL, 1).getFirst().id().value())
        .isEqualTo("mast");
  }

  @Test
  void words_nobody_uses_and_stop_words_find_nothing_and_break_nothing() {
    for (var text : List.of("", "the of and", "qwertyuiop", "a:b AND (", "\u0000\uD83D\uDE00")) {
      assertThat(index.search(List.of(new SignalQuery.Lexical(text)), Filter.ALL, 5)).isEmpty();
    }
  }

  @Test
  void two_signals_are_merged_by_item() {
    var one = entries.getFirst();
    var hits =
        index.search(
            List.of(
                new SignalQuery.Dense(one.vector()), new SignalQuery.Lexical(one.item().title())),
            Filter.ALL,
            20);

    assertThat(hits.stream().map(Hit::id)).doesNotHaveDuplicates();
    assertThat(hits.stream().filter(hit -> hit.id().equals(one.item().id())).findFirst())
        .hasValueSatisfying(
            hit -> assertThat(hit.scores()).containsKeys(Signal.DENSE, Signal.LEXICAL));
  }

  @Test
  void facets_are_exact_and_most_come_first() {
    for (int i = 0; i < 100; i++) {
      var filter = shop.filter(2);
      for (var attribute : List.of("colour", "category", "waterproof", "availability")) {
        var counts = index.facets(attribute, filter);
        assertThat(counts).isEqualTo(counted(attribute, filter));
        assertThat(List.copyOf(counts.values()))
            .isSortedAccordingTo(Comparator.<Integer>reverseOrder());
      }
    }
  }

  @Test
  void extremes_are_exact_and_the_lower_id_wins_a_tie() {
    for (int i = 0; i < 100; i++) {
      var filter = shop.filter(2);
      var having =
          matching(filter).stream()
              .map(ItemIndex.Entry::item)
              .filter(item -> item.value("price") != null)
              .toList();
      var extreme = index.extremes("price", filter);
      assertThat(extreme.isPresent()).isEqualTo(!having.isEmpty());
      extreme.ifPresent(
          found -> {
            assertThat(found.lowestItem()).isEqualTo(first(having, 1).id());
            assertThat(found.highestItem()).isEqualTo(first(having, -1).id());
            assertThat(found.lowest()).isEqualTo(price(first(having, 1)));
            assertThat(found.highest()).isEqualTo(price(first(having, -1)));
          });
    }
  }

  @Test
  void an_upsert_is_searchable_on_return_and_replaces() {
    var id = new ItemId("fresh");
    index.upsert(List.of(shop.entry("fresh", "Blimp", "")));
    index.upsert(List.of(shop.entry("fresh", "Airship", "")));

    assertThat(index.count(new Filter.Ids(Set.of(id)))).isOne();
    assertThat(index.search(List.of(new SignalQuery.Lexical("blimp")), Filter.ALL, 5)).isEmpty();
    assertThat(index.search(List.of(new SignalQuery.Lexical("airship")), Filter.ALL, 5)).hasSize(1);
  }

  @Test
  void a_deleted_item_is_gone_on_return_and_unknown_ids_are_ignored() {
    var gone = entries.getFirst();
    index.delete(List.of(gone.item().id(), new ItemId("never there")));

    assertThat(index.count(Filter.ALL)).isEqualTo(entries.size() - 1);
    assertThat(index.vectors(List.of(gone.item().id()))).isEmpty();
    var nearest = index.search(List.of(new SignalQuery.Dense(gone.vector())), Filter.ALL, 5);
    assertThat(nearest).noneMatch(hit -> hit.id().equals(gone.item().id()));
  }

  private List<ItemIndex.Entry> matching(Filter filter) {
    return entries.stream().filter(e -> BruteForce.matches(filter, e.item())).toList();
  }

  private List<ItemId> ids(Filter filter) {
    return matching(filter).stream().map(e -> e.item().id()).toList();
  }

  private ItemIndex.Entry entry(ItemId id) {
    return entries.stream().filter(e -> e.item().id().equals(id)).findFirst().orElseThrow();
  }

  private Map<String, Integer> counted(String attribute, Filter filter) {
    var counts = new TreeMap<String, Integer>();
    for (var entry : matching(filter)) {
      BruteForce.words(entry.item(), attribute).forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    return counts;
  }

  private static float[] unit(double[] vector) {
    double length = Math.sqrt(java.util.Arrays.stream(vector).map(v -> v * v).sum());
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  private static Item first(List<Item> items, int direction) {
    return items.stream()
        .min(
            Comparator.comparingDouble((Item item) -> direction * price(item))
                .thenComparing(Item::id))
        .orElseThrow();
  }

  private static double price(Item item) {
    return item.value("price").number().orElseThrow();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
