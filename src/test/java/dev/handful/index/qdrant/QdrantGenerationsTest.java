package dev.handful.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Money;
import dev.handful.failure.StartupProblem;
import dev.handful.index.Filter;
import dev.handful.index.IndexUnavailableException;
import dev.handful.index.ItemIndex;
import io.qdrant.client.grpc.Points.FieldType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Collections, aliases, settings and failures of the adapter on its own. */
class QdrantGenerationsTest {

  private static final CatalogueSchema SHOES =
      new CatalogueSchema(
          "shoes",
          "Shoes",
          null,
          Locale.ENGLISH,
          List.of(
              attribute("max. load", AttributeType.NUMBER),
              attribute("Größe", AttributeType.KEYWORD),
              attribute("story", AttributeType.TEXT)),
          List.of("category"));

  private final QdrantDouble server = QdrantDouble.start();
  private final QdrantItemIndexes indexes = indexes(Map.of());

  @AfterEach
  void stop() {
    server.close();
    indexes.close();
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(
        name, type, null, name, List.of(), null, 1, true, true, Better.NEITHER, false);
  }

  private QdrantItemIndexes indexes(Map<String, String> settings) {
    return new QdrantItemIndexes(QdrantSettings.of(server.url(), settings));
  }

  private static ItemIndex.Entry entry(int i, long price) {
    var item =
        new Item(
            new ItemId("shoe-" + i),
            "Shoe " + i,
            "",
            List.of("Shoes"),
            null,
            null,
            new Money(price, null),
            Availability.IN,
            null,
            null,
            Map.of(
                "max. load", new AttributeValue.Quantity(i),
                "Größe", new AttributeValue.Keywords(List.of("4" + i % 3))),
            null);
    return new ItemIndex.Entry(item, new float[] {1, i, 0.5f * i});
  }

  private static List<ItemIndex.Entry> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> entry(i, 100 + i)).toList();
  }

  private ItemIndex build(String generation, List<ItemIndex.Entry> entries) {
    return indexes.build(new Generation(generation), SHOES, entries);
  }

  private long calls(String method) {
    return server.calls().stream().filter(method::equals).count();
  }

  @Test
  void nothing_is_asked_before_the_first_index_is_built() {
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void a_complete_collection_is_used_as_it_is() {
    build("shoes@1", entries(100));
    long written = calls("Points/Upsert");

    var again = indexes(Map.of()).build(new Generation("shoes@1"), SHOES, entries(100));

    assertThat(written).isEqualTo(2);
    assertThat(calls("Points/Upsert")).isEqualTo(written);
    assertThat(calls("Collections/Create")).isOne();
    assertThat(again.count(Filter.ALL)).isEqualTo(100);
  }

  @Test
  void a_half_filled_collection_is_finished_and_what_is_stale_or_strange_in_it_mended() {
    build("shoes@1", entries(150)).delete(List.of(new ItemId("shoe-3"), new ItemId("shoe-140")));
    long written = calls("Points/Upsert");
    var wanted = new java.util.ArrayList<>(entries(149));
    wanted.set(5, entry(5, 999));

    var index = build("shoes@1", wanted);

    assertThat(calls("Points/Upsert") - written).as("three items are one batch").isOne();
    assertThat(index.count(Filter.ALL)).isEqualTo(149);
    assertThat(index.count(new Filter.Between("price", 999.0, 999.0))).isOne();
    assertThat(index.count(new Filter.Ids(Set.of(new ItemId("shoe-149"))))).isZero();
  }

  @Test
  void the_alias_moves_when_a_generation_goes_live_and_only_the_one_before_is_kept() {
    for (var generation : List.of("shoes@1", "shoes@2", "shoes@3")) {
      build(generation, entries(5)).becameLive();
    }
    var other = indexes.build(new Generation("x"), renamed("shoes-of-others"), entries(3));
    other.becameLive();
    build("shoes@3", entries(5)).becameLive();

    var names = CollectionNames.of("shoes");
    assertThat(server.collections().aliases)
        .containsEntry("handful_shoes", names.collection(new Generation("shoes@3"), 3));
    assertThat(server.collections().collections.keySet().stream().filter(names::owns))
        .containsExactlyInAnyOrder(
            names.collection(new Generation("shoes@2"), 3),
            names.collection(new Generation("shoes@3"), 3));
    assertThat(other.count(Filter.ALL)).isEqualTo(3);
  }

  private static CatalogueSchema renamed(String name) {
    return new CatalogueSchema(
        name, "Others", null, Locale.ENGLISH, SHOES.attributes(), SHOES.typeAttributes());
  }

  @Test
  void a_generation_that_is_only_built_leaves_the_alias_alone() {
    build("shoes@1", entries(5)).becameLive();
    build("shoes@2", entries(5));

    assertThat(server.collections().aliases)
        .containsValue(CollectionNames.of("shoes").collection(new Generation("shoes@1"), 3));
  }

  @Test
  void attributes_of_any_name_are_indexed_by_their_type_and_prose_is_not() {
    var index = build("shoes@1", entries(6));

    assertThat(index.extremes("max. load", Filter.ALL).orElseThrow().highest()).isEqualTo(5);
    assertThat(index.facets("Größe", Filter.ALL)).containsEntry("40", 2);
    var fields = server.collections().collections.values().iterator().next().indexes;
    assertThat(fields)
        .containsEntry("id", FieldType.FieldTypeKeyword)
        .containsEntry("n_max-2e--20-load", FieldType.FieldTypeFloat)
        .containsEntry("n_price", FieldType.FieldTypeFloat)
        .noneSatisfy((field, type) -> assertThat(field).contains("story"));
  }

  @Test
  void extremes_shared_by_more_items_than_a_page_go_to_the_lowest_id() {
    var same = IntStream.range(0, 300).mapToObj(i -> entry(i, 700)).toList();

    var extreme = build("shoes@1", same).extremes("price", Filter.ALL).orElseThrow();

    assertThat(extreme.lowestItem()).isEqualTo(new ItemId("shoe-0"));
    assertThat(extreme.highestItem()).isEqualTo(new ItemId("shoe-0"));
  }

  @Test
  void shards_replicas_and_quantisation_are_what_the_settings_say() {
    indexes(Map.of("shards", "3", "replicas", "2", "quantisation", "true"))
        .build(new Generation("shoes@1"), SHOES, entries(2));

    var made = server.collections().collections.values().iterator().next().creation;
    assertThat(made.getShardNumber()).isEqualTo(3);
    assertThat(made.getReplicationFactor()).isEqualTo(2);
    var dense = made.getVectorsConfig().getParamsMap().getMapOrThrow("dense");
    assertThat(dense.getQuantizationConfig().hasScalar()).isTrue();
  }

  @Test
  void questions_the_server_could_not_be_asked_are_repeated() {
    var index = build("shoes@1", entries(5));
    server.fails(2);

    assertThat(index.count(Filter.ALL)).isEqualTo(5);
  }

  @Test
  void a_collection_is_created_once_only() {
    server.fails(1);
    build("shoes@1", entries(5));

    assertThat(calls("Collections/Create")).isOne();
  }

  @Test
  void a_wrong_key_says_which_setting_to_look_at() {
    try (var guarded = QdrantDouble.guardedBy("secret")) {
      var without = new QdrantItemIndexes(QdrantSettings.of(guarded.url(), Map.of()));
      assertThatThrownBy(() -> without.build(new Generation("g"), SHOES, entries(1)))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("HANDFUL_QDRANT_KEY");

      var with = new QdrantItemIndexes(QdrantSettings.of(guarded.url(), Map.of("key", "secret")));
      assertThat(with.build(new Generation("g"), SHOES, entries(1)).count(Filter.ALL)).isOne();
    }
  }

  @Test
  void a_server_that_hangs_is_given_up_at_the_deadline_and_left_alone_after_a_while() {
    var impatient = indexes(Map.of("timeout", "100ms", "retry-after", "1h"));
    var index = impatient.build(new Generation("shoes@1"), SHOES, entries(5));
    server.is(QdrantDouble.Mood.HANGING);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> index.count(Filter.ALL))
          .isInstanceOf(IndexUnavailableException.class);
    }
    long before = calls("Points/Count");

    assertThatThrownBy(() -> index.count(Filter.ALL)).hasMessageContaining("left alone");
    assertThat(calls("Points/Count")).isEqualTo(before);
  }

  @Test
  void answers_that_cannot_be_are_no_answers() {
    var index = build("shoes@1", entries(5));
    var lies = new HashMap<String, java.util.function.UnaryOperator<Object>>(Lies.BY_NAME);
    lies.forEach(
        (name, lie) -> {
          server.lies(lie);
          assertThatThrownBy(() -> Lies.askEverything(index))
              .as(name)
              .isInstanceOf(IndexUnavailableException.class);
        });
  }

  @Test
  void urls_are_read_with_and_without_scheme_and_port() {
    assertThat(of("http://qdrant:6334").address()).isEqualTo("qdrant:6334");
    assertThat(of("qdrant").address()).isEqualTo("qdrant:6334");
    assertThat(of("qdrant:7000").tls()).isFalse();
    assertThat(of("https://cloud.example").tls()).isTrue();
    assertThatThrownBy(() -> of("redis://x")).isInstanceOf(StartupProblem.class);
    assertThatThrownBy(() -> of("http://a b")).isInstanceOf(StartupProblem.class);
  }

  private static QdrantServer of(String url) {
    var server = QdrantServer.of(QdrantSettings.of(url, Map.of("key", "k")).qdrant());
    assertThat(server.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(server.toString()).doesNotContain("k=");
    return server;
  }
}
