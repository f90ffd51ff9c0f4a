package dev.handful.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.ItemIndex;
import dev.handful.index.SignalQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dense search along the graph, beside the exact answer. Vectors lie in clusters, as texts do. */
class LuceneGraphTest {

  private static final int ITEMS = 3_000;
  private static final int DIMENSIONS = 48;
  private static final int TEN = 10;
  private static final double FLOOR = 0.95;
  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "large",
          "Large",
          null,
          Locale.ENGLISH,
          List.of(
              new Attribute(
                  Attribute.PRICE,
                  AttributeType.MONEY,
                  null,
                  "price",
                  List.of(),
                  null,
                  1,
                  true,
                  true,
                  Better.NEITHER,
                  false)),
          List.of());

  @TempDir Path folder;

  private final Random random = new Random(7);
  private final List<float[]> centres =
      IntStream.range(0, 60).mapToObj(i -> around(new float[DIMENSIONS], 1)).toList();
  private final List<ItemIndex.Entry> entries =
      IntStream.range(0, ITEMS).mapToObj(i -> entry("item-" + i, vector(), i)).toList();
  private ItemIndex index;

  @BeforeEach
  void build() {
    index =
        new LuceneItemIndexes(new Depth(1_000, 300, 0.25), folder)
            .build(new Generation("large@1"), SCHEMA, entries);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void theTenNearestAreFoundAlongTheGraph() {
    assertThat(recall(Filter.ALL, entries)).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void theTenNearestOfHalfTheItemsAreFoundAlongTheGraph() {
    assertThat(recall(below(ITEMS / 2), entries)).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void whatANarrowFilterLeavesIsSearchedExactly() {
    assertThat(recall(below(200), entries)).isEqualTo(1);
  }

  @Test
  void nothingOutsideTheFilterIsFound() {
    for (int limit : List.of(5, 200, 1_500)) {
      var found = search(vector(), below(limit), 100);
      assertThat(found).hasSize(Math.min(limit, 100));
      assertThat(found).allMatch(id -> number(id) < limit);
    }
  }

  @Test
  void scoresAreThoseOfTheVectorsInFull() {
    var query = vector();
    var hits = index.search(List.of(new SignalQuery.Dense(query)), Filter.ALL, TEN);
    assertThat(hits)
        .allSatisfy(
            hit ->
                assertThat(hit.scores().values())
                    .allSatisfy(
                        score ->
                            assertThat(score)
                                .isCloseTo(
                                    dot(query, entries.get(number(hit.id())).vector()),
                                    org.assertj.core.data.Offset.offset(1e-5))));
  }

  @Test
  void anItemAddedOrReplacedOrDeletedLaterIsSoAtOnce() {
    var query = vector();
    index.upsert(List.of(entry("item-5000", query, 5_000), entry("item-7", query, 7)));
    index.delete(search(query, Filter.ALL, 3).stream().filter(id -> number(id) < 5_000).toList());
    var found = search(query, Filter.ALL, 100);
    assertThat(found).startsWith(new ItemId("item-5000")).doesNotContain(new ItemId("item-7"));
    assertThat(index.vectors(List.of(new ItemId("item-7"), new ItemId("item-5000"))))
        .containsOnlyKeys(new ItemId("item-5000"));
  }

  @Test
  void manyUpdatesLeaveTheGraphAsGood() {
    var now = new ArrayList<>(entries);
    for (int i = 0; i < ITEMS; i += 4) {
      now.set(i, entry("item-" + i, vector(), i));
    }
    index.upsert(IntStream.range(0, ITEMS).filter(i -> i % 4 == 0).mapToObj(now::get).toList());
    assertThat(index.count(Filter.ALL)).isEqualTo(ITEMS);
    assertThat(recall(Filter.ALL, now)).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void vectorsComeBackAsTheyWereGiven() {
    var ids = List.of(new ItemId("item-11"), new ItemId("nobody"), new ItemId("item-2999"));
    var vectors = index.vectors(ids);
    assertThat(vectors).containsOnlyKeys(ids.get(0), ids.get(2));
    assertThat(vectors.get(ids.get(2))).containsExactly(entries.get(2_999).vector());
  }

  @Test
  void filesGoWithTheIndexAndThoseOfAKilledServerWithTheNext() throws IOException {
    var left = Files.createDirectories(folder.resolve("generation-of-a-killed-server"));
    Files.writeString(left.resolve("_0.cfs"), "x");
    var next =
        new LuceneItemIndexes(new Depth(1_000, 300, 0.25), folder)
            .build(new Generation("large@2"), SCHEMA, entries);
    assertThat(left).doesNotExist();
    // The first index still serves: its files are locked, and stay.
    assertThat(search(vector(), Filter.ALL, TEN)).hasSize(TEN);
    next.close();
    try (var folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
  }

  private double recall(Filter filter, List<ItemIndex.Entry> among) {
    double sum = 0;
    int queries = 40;
    for (int i = 0; i < queries; i++) {
      var query = vector();
      var nearest =
          among.stream()
              .filter(
                  e ->
                      !(filter instanceof Filter.Between(var name, var low, var high))
                          || e.item().number(name).orElseThrow() <= high)
              .sorted(Comparator.comparingDouble(e -> -dot(query, e.vector())))
              .limit(TEN)
              .map(e -> e.item().id())
              .toList();
      var found = new HashSet<>(search(query, filter, 50).subList(0, TEN));
      sum += nearest.stream().filter(found::contains).count() / (double) TEN;
    }
    return sum / queries;
  }

  private List<ItemId> search(float[] query, Filter filter, int k) {
    return index.search(List.of(new SignalQuery.Dense(query)), filter, k).stream()
        .map(Hit::id)
        .toList();
  }

  private static Filter below(int number) {
    return new Filter.Between(Attribute.PRICE, null, number - 1.0);
  }

  private static int number(ItemId id) {
    return Integer.parseInt(id.value().substring("item-".length()));
  }

  private static ItemIndex.Entry entry(String id, float[] vector, int price) {
    return new ItemIndex.Entry(
        new Item(
            new ItemId(id),
            "Thing",
            "",
            List.of(),
            null,
            null,
            new Money(price, null),
            Availability.IN,
            null,
            null,
            Map.of(),
            null),
        vector);
  }

  private float[] vector() {
    return around(centres.get(random.nextInt(centres.size())), 0.12);
  }

  private float[] around(float[] centre, double spread) {
    var vector = new float[DIMENSIONS];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (centre[i] + spread * random.nextGaussian());
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
