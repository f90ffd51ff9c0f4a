package dev.handful.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.embedding.WordHashEmbedder;
import dev.handful.index.Filter;
import dev.handful.index.Hit;
import dev.handful.index.ItemIndex;
import dev.handful.index.ItemText;
import dev.handful.index.SignalQuery;
import dev.handful.index.lucene.LuceneItemIndexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The built-in shop in both indexes, asked the same 200 questions. Filters, counts and facets must
 * be equal; rankings must agree as far as two ways of computing BM25 can.
 */
class QdrantAgreesWithLuceneTest {

  private static final int QUESTIONS = 200;
  private static final QdrantTarget TARGET = QdrantTarget.open();
  private static final WordHashEmbedder EMBEDDER = new WordHashEmbedder();
  private static final Random RANDOM = new Random(20);

  private static CatalogueSchema schema;
  private static List<Item> items;
  private static QdrantItemIndexes factory;
  private static ItemIndex qdrant;
  private static ItemIndex lucene;

  private record Question(String text, Filter filter) {}

  @BeforeAll
  static void fillBoth() {
    var shop = Path.of("catalogues/northlight");
    var catalogue = new CatalogueLoader().load("northlight", shop, shop).catalogue();
    schema = catalogue.schema();
    items = List.copyOf(catalogue.items().values());
    var text = new ItemText(schema);
    var entries = new ArrayList<ItemIndex.Entry>();
    for (var item : items) {
      var vector = EMBEDDER.documents(List.of(text.embedded(item))).getFirst();
      entries.add(new ItemIndex.Entry(item, vector));
    }
    factory = new QdrantItemIndexes(QdrantSettings.of(TARGET.url(), TARGET.settings(Map.of())));
    qdrant = factory.build(catalogue.generation(), TARGET.own(schema), entries);
    lucene = new LuceneItemIndexes().build(catalogue.generation(), schema, entries);
  }

  @AfterAll
  static void leaveNothing() {
    TARGET.close();
    factory.close();
    lucene.close();
  }

  @Test
  void filters_let_the_same_items_through_and_counts_are_equal() {
    for (var question : questions()) {
      var filter = question.filter();
      assertThat(found(qdrant, List.of(), filter, 1_000))
          .as("%s", filter)
          .isEqualTo(found(lucene, List.of(), filter, 1_000));
      assertThat(qdrant.count(filter)).as("%s", filter).isEqualTo(lucene.count(filter));
    }
  }

  @Test
  void facets_and_extremes_are_equal() {
    for (var question : questions().subList(0, 40)) {
      for (var attribute : schema.attributes()) {
        var name = attribute.name();
        if (attribute.numeric()) {
          assertThat(qdrant.extremes(name, question.filter()))
              .as("%s %s", name, question.filter())
              .isEqualTo(lucene.extremes(name, question.filter()));
        } else {
          assertThat(qdrant.facets(name, question.filter()))
              .as("%s %s", name, question.filter())
              .isEqualTo(lucene.facets(name, question.filter()));
        }
      }
    }
  }

  @Test
  void rankings_agree() {
    var overlap = new HashMap<String, Double>();
    for (var question : questions()) {
      Map<String, SignalQuery> signals =
          Map.of(
              "bm25", new SignalQuery.Lexical(question.text()),
              "dense", new SignalQuery.Dense(EMBEDDER.query(question.text())),
              "examples", new SignalQuery.Recommend(two(), two()));
      signals.forEach(
          (name, signal) -> {
            for (int k : List.of(5, 20)) {
              double share =
                  share(
                      ranked(qdrant, signal, question.filter(), k),
                      ranked(lucene, signal, question.filter(), k));
              overlap.merge(name + "@" + k, share / QUESTIONS, Double::sum);
            }
          });
    }
    System.out.printf("overlap of Qdrant and Lucene over %d questions: %s%n", QUESTIONS, overlap);
    // Vectors are scored alike. BM25 differs: Lucene keeps lengths in one byte, and takes the
    // number of items with a word from the field that has most.
    assertThat(overlap.get("dense@5")).isGreaterThan(0.99);
    assertThat(overlap.get("dense@20")).isGreaterThan(0.99);
    assertThat(overlap.get("examples@5")).isGreaterThan(0.99);
    assertThat(overlap.get("examples@20")).isGreaterThan(0.99);
    assertThat(overlap.get("bm25@5")).isGreaterThan(0.95);
    assertThat(overlap.get("bm25@20")).isGreaterThan(0.95);
  }

  /** Two different items, the first counting twice as much. */
  private static Map<ItemId, Double> two() {
    int first = RANDOM.nextInt(items.size());
    int second = (first + 1 + RANDOM.nextInt(items.size() - 1)) % items.size();
    var two = new LinkedHashMap<ItemId, Double>();
    two.put(items.get(first).id(), 1.0);
    two.put(items.get(second).id(), 0.5);
    return two;
  }

  /** Words of some item, under a filter that some other item passes, and every fifth without. */
  private static List<Question> questions() {
    var random = new Random(5);
    var questions = new ArrayList<Question>();
    for (int i = 0; i < QUESTIONS; i++) {
      var item = items.get(random.nextInt(items.size()));
      var words = new ArrayList<>(List.of((item.title() + " " + item.description()).split("\\W+")));
      java.util.Collections.shuffle(words, random);
      var text = String.join(" ", words.subList(0, Math.min(words.size(), 2 + random.nextInt(4))));
      questions.add(new Question(text, i % 5 == 0 ? Filter.ALL : filter(random)));
    }
    return questions;
  }

  private static Filter filter(Random random) {
    var like = items.get(random.nextInt(items.size()));
    var parts = new ArrayList<Filter>();
    parts.add(new Filter.Between(Attribute.PRICE, null, price(like) * 2));
    for (var attribute : like.attributes().entrySet()) {
      if (random.nextInt(6) == 0) {
        part(attribute.getKey(), attribute.getValue())
            .ifPresent(part -> parts.add(random.nextInt(3) == 0 ? new Filter.Not(part) : part));
      }
    }
    return new Filter.And(parts);
  }

  private static java.util.Optional<Filter> part(String name, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Keywords(var values) ->
          java.util.Optional.of(new Filter.AnyOf(name, Set.copyOf(values)));
      case AttributeValue.Flag(boolean yes) -> java.util.Optional.of(new Filter.Is(name, yes));
      default ->
          value.number().isEmpty()
              ? java.util.Optional.empty()
              : java.util.Optional.of(
                  new Filter.Between(name, value.number().getAsDouble() - 1, null));
    };
  }

  private static double price(Item item) {
    return item.number(Attribute.PRICE).orElse(10_000);
  }

  private static Set<ItemId> found(
      ItemIndex index, List<SignalQuery> queries, Filter filter, int k) {
    return index.search(queries, filter, k).stream().map(Hit::id).collect(Collectors.toSet());
  }

  private static List<Hit> ranked(ItemIndex index, SignalQuery query, Filter filter, int k) {
    return index.search(List.of(query), filter, k);
  }

  /** What both have among the first k. */
  private static double share(List<Hit> one, List<Hit> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    var ids = one.stream().map(Hit::id).collect(Collectors.toCollection(HashSet::new));
    var shared = new LinkedHashSet<>(other.stream().map(Hit::id).toList());
    shared.retainAll(ids);
    return (double) shared.size() / Math.max(one.size(), other.size());
  }
}
