package dev.handful.retrieval;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.AttributeValue;
import dev.handful.catalogue.Availability;
import dev.handful.catalogue.Better;
import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.catalogue.Generation;
import dev.handful.catalogue.Item;
import dev.handful.catalogue.ItemId;
import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Money;
import dev.handful.index.Filter;
import dev.handful.index.ItemIndex;
import dev.handful.index.lucene.LuceneItemIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What 1,000 new prices cost in a catalogue of 100,000 items: the catalogue, the groups, the index.
 *
 * <p>Run, after {@code ./mvnw package}: {@code java --add-modules jdk.incubator.vector -cp
 * "target/classes:target/test-classes:target/quarkus-app/lib/main/*"
 * dev.handful.retrieval.OfferUpdateBenchmark}.
 */
final class OfferUpdateBenchmark {

  private static final int ITEMS = 100_000;
  private static final int UPDATES = 1_000;
  private static final int ROUNDS = 10;
  private static final int DIMENSIONS = 384;

  private OfferUpdateBenchmark() {}

  public static void main(String[] arguments) {
    var random = new Random(1);
    var schema =
        new CatalogueSchema(
            "bench",
            "Bench",
            "EUR",
            Locale.ENGLISH,
            List.of(
                attribute(Attribute.PRICE, AttributeType.MONEY, Better.LOWER),
                attribute("width", AttributeType.NUMBER, Better.HIGHER),
                attribute("type", AttributeType.KEYWORD, Better.NEITHER)),
            List.of("type"));
    var entries = new ArrayList<ItemIndex.Entry>();
    for (int i = 0; i < ITEMS; i++) {
      entries.add(new ItemIndex.Entry(item(i, random), vector(random)));
    }
    var items = entries.stream().map(ItemIndex.Entry::item).toList();
    var catalogue = new Catalogue(schema, new Generation("bench-1"), items, noWords());
    var index = new LuceneItemIndexes().build(catalogue.generation(), schema, entries);
    var groups = Groups.of(catalogue);
    for (int round = 0; round < ROUNDS; round++) {
      var changed = new ArrayList<Item>();
      for (int i = 0; i < UPDATES; i++) {
        var item = catalogue.item(new ItemId("i" + random.nextInt(ITEMS)));
        changed.add(item.at(new Money(random.nextInt(100_000), "EUR"), Availability.IN));
      }
      long start = System.nanoTime();
      var next = catalogue.with(changed);
      long withItems = System.nanoTime();
      groups = groups.with(catalogue, next);
      long withGroups = System.nanoTime();
      var vectors = index.vectors(changed.stream().map(Item::id).toList());
      index.upsert(changed.stream().map(i -> new ItemIndex.Entry(i, vectors.get(i.id()))).toList());
      int all = index.count(Filter.ALL);
      long upserted = System.nanoTime();
      catalogue = next;
      System.out.printf(
          Locale.ROOT,
          "%d of %,d: catalogue %.0f ms, groups %.0f ms, index %.0f ms%n",
          UPDATES,
          all,
          (withItems - start) / 1e6,
          (withGroups - withItems) / 1e6,
          (upserted - withGroups) / 1e6);
    }
  }

  private static Attribute attribute(String name, AttributeType type, Better better) {
    return new Attribute(name, type, null, name, List.of(), null, 0.5, true, true, better, false);
  }

  private static Item item(int number, Random random) {
    return new Item(
        new ItemId("i" + number),
        "Thing number " + number,
        "A thing of the shop, told in a sentence or two. ".repeat(6) + number,
        List.of(),
        null,
        null,
        new Money(random.nextInt(100_000), "EUR"),
        Availability.IN,
        null,
        null,
        Map.of(
            "type", new AttributeValue.Keywords(List.of("Kind " + number % 200)),
            "width", new AttributeValue.Quantity(random.nextInt(200))),
        null);
  }

  private static float[] vector(Random random) {
    var vector = new float[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static Lexicon noWords() {
    return new Lexicon() {
      @Override
      public List<Match> match(List<String> stems) {
        return List.of();
      }

      @Override
      public boolean knows(String stem) {
        return false;
      }
    };
  }
}
