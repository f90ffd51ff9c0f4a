package dev.handful.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LiveGenerationsTest {

  private static final Duration LAST_TURN = Duration.ofMillis(200);

  private final LiveGenerations generations = new LiveGenerations(LAST_TURN);
  private final AtomicInteger closed = new AtomicInteger();

  /** Holds entries and counts its end. */
  private final class Shelf implements ItemIndex {
    private final Map<ItemId, Entry> entries = new HashMap<>();

    @Override
    public List<Hit> search(List<SignalQuery> queries, Filter filter, int k) {
      return List.of();
    }

    @Override
    public Map<String, Integer> facets(String attribute, Filter filter) {
      return Map.of();
    }

    @Override
    public int count(Filter filter) {
      return entries.size();
    }

    @Override
    public Optional<Extreme> extremes(String attribute, Filter filter) {
      return Optional.empty();
    }

    @Override
    public Map<ItemId, float[]> vectors(Collection<ItemId> ids) {
      var found = new HashMap<ItemId, float[]>();
      ids.forEach(id -> found.put(id, entries.get(id).vector()));
      return found;
    }

    @Override
    public void upsert(Collection<Entry> added) {
      added.forEach(entry -> entries.put(entry.item().id(), entry));
    }

    @Override
    public void delete(Collection<ItemId> ids) {
      ids.forEach(entries::remove);
    }

    @Override
    public void becameLive() {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static Item item(String id, long price) {
    return new Item(
        new ItemId(id),
        "Chair " + id,
        "",
        List.of(),
        null,
        null,
        new Money(price, "EUR"),
        Availability.IN,
        null,
        null,
        Map.of(),
        null);
  }

  private LiveCatalogue generation(String name, String value) {
    var schema = new CatalogueSchema(name, name, "EUR", Locale.ENGLISH, List.of(), List.of());
    var items = List.of(item("a", 100), item("b", 200));
    var catalogue =
        new Catalogue(
            schema,
            new Generation(value),
            items,
            Catalogue.of(schema, items, List.of(), Set.of()).lexicon());
    var index = new Shelf();
    index.upsert(items.stream().map(i -> new ItemIndex.Entry(i, new float[] {1})).toList());
    return new LiveCatalogue(catalogue, index, Map.of());
  }

  private static void await(BooleanSupplier truth) throws InterruptedException {
    for (int i = 0; i < 500 && !truth.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(truth.getAsBoolean()).isTrue();
  }

  @Test
  void a_replaced_generation_answers_until_its_last_turn_is_over() throws Exception {
    generations.start(Map.of("shop", generation("shop", "one")));

    generations.replace(generation("shop", "two"));

    assertThat(generations.all().get("shop").generation()).isEqualTo(new Generation("two"));
    assertThat(generations.holding(new Generation("one"))).isNotNull();
    assertThat(closed).hasValue(0);
    await(() -> generations.holding(new Generation("one")) == null);
    await(() -> closed.get() == 1);
    assertThat(generations.holding(new Generation("two"))).isNotNull();
  }

  @Test
  void twenty_imports_later_nothing_holds_the_nineteen_before() throws Exception {
    var old = new ArrayList<WeakReference<Catalogue>>();
    for (int i = 0; i < 20; i++) {
      var next = generation("shop", "generation-" + i);
      old.add(new WeakReference<>(next.catalogue()));
      generations.replace(next);
    }
    old.removeLast();

    await(() -> closed.get() == 19);
    await(
        () -> {
          System.gc();
          return old.stream().allMatch(one -> one.get() == null);
        });
  }

  @Test
  void a_new_name_becomes_the_default_and_a_known_one_keeps_its_place() {
    generations.replace(generation("demo", "demo-1"));
    generations.replace(generation("shop", "shop-1"));
    generations.replace(generation("demo", "demo-2"));

    assertThat(generations.all().keySet()).containsExactly("shop", "demo");
  }

  @Test
  void other_facts_of_items_are_one_step_for_turns_and_for_the_index() {
    generations.replace(generation("shop", "one"));
    var before = generations.all().get("shop");
    var cheap = item("a", 50);

    var known =
        generations.update(
            "shop", Map.of(new ItemId("a"), old -> cheap, new ItemId("zzz"), old -> cheap));

    var after = generations.all().get("shop");
    assertThat(known).containsExactly(new ItemId("a"));
    assertThat(after.catalogue().item(new ItemId("a"))).isEqualTo(cheap);
    assertThat(after.catalogue().item(new ItemId("b"))).isEqualTo(item("b", 200));
    assertThat(after.generation()).isEqualTo(before.generation());
    assertThat(before.catalogue().item(new ItemId("a")))
        .as("what a running turn holds")
        .isEqualTo(item("a", 100));
    assertThat(((Shelf) after.index()).entries.get(new ItemId("a")).item()).isEqualTo(cheap);
    assertThat(closed).hasValue(0);
    assertThat(generations.update("nowhere", Map.of(new ItemId("a"), old -> cheap))).isEmpty();
  }
}
