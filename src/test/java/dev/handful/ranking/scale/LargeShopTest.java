package dev.handful.ranking.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.CatalogueLoader;
import dev.handful.catalogue.Item;
import dev.handful.embedding.Embedder;
import dev.handful.index.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeShopTest {

  private static final int ITEMS = 600;
  private static final Path NO_FURNITURE = Path.of("no-such-file.jsonl");

  @TempDir Path folder;

  @Test
  void aVariedShopLoadsWithoutALeftOutLineAndWithTheAttributesOfTheRealOne() {
    var shop = LargeShop.of(NO_FURNITURE, folder, 1);
    var made = shop.write(folder.resolve("varied"), ITEMS);
    var loaded =
        new CatalogueLoader().load("varied", folder.resolve("varied"), folder.resolve("varied"));
    assertThat(loaded.report().problems()).isEmpty();
    assertThat(loaded.catalogue().items()).hasSize(ITEMS);
    assertThat(made).hasSize(ITEMS);
    assertThat(loaded.catalogue().columns().words("colour")).hasSizeGreaterThan(5);
    assertThat(loaded.catalogue().columns().numbers(Attribute.PRICE).size()).isEqualTo(ITEMS);
  }

  @Test
  void itemsDifferFromTheRealOnesAndFromEachOther() {
    var shop = LargeShop.of(NO_FURNITURE, folder, 1);
    shop.write(folder.resolve("varied"), ITEMS);
    var items =
        new CatalogueLoader()
            .load("varied", folder.resolve("varied"), folder.resolve("varied"))
            .catalogue()
            .items()
            .values();
    var real = shop.real().all().stream().map(Item::title).collect(Collectors.toSet());
    assertThat(items.stream().filter(item -> !real.contains(item.title())).count())
        .isGreaterThan(ITEMS * 9 / 10);
    assertThat(
            items.stream().map(item -> item.title() + item.description() + item.price()).distinct())
        .hasSizeGreaterThan(ITEMS * 95 / 100);
  }

  @Test
  void theSameSeedGivesTheSameShop() throws IOException {
    var shop = LargeShop.of(NO_FURNITURE, folder, 4);
    assertThat(shop.write(folder.resolve("one"), 50))
        .isEqualTo(shop.write(folder.resolve("two"), 50));
    assertThat(Files.readString(folder.resolve("one/items.jsonl")))
        .isEqualTo(Files.readString(folder.resolve("two/items.jsonl")));
  }

  @Test
  void filtersLeaveAboutTheShareThatIsWished() {
    var items = LargeShop.of(NO_FURNITURE, folder, 1).real().all();
    var narrowing = new Narrowing(items);
    for (double share : List.of(1.0, 0.3, 0.1)) {
      var filter = narrowing.leaving(share, new Random(2));
      long left = items.stream().filter(item -> Narrowing.holds(filter, item)).count();
      assertThat(left).isBetween((long) (share * items.size() * 0.9), (long) items.size());
    }
    assertThat(narrowing.leaving(1, new Random(2))).isEqualTo(Filter.ALL);
  }

  @Test
  void onlyDerivedTextsGetMadeUpVectorsAndTheseAreUnitLongAndNearTheirBase() {
    var real = IntStream.range(0, 4).mapToObj(LargeShopTest::axis).toList();
    var vectors =
        new DerivedVectors(new Axes(), real, Map.of("made", new Ancestry(0, 1, 2, 3)))
            .documents(List.of("embedded", "made", "other"));
    assertThat(vectors.get(0)).containsExactly(axis(7));
    assertThat(vectors.get(2)).containsExactly(axis(7));
    var made = vectors.get(1);
    double length = 0;
    for (float component : made) {
      length += component * component;
    }
    assertThat(length).isBetween(0.999, 1.001);
    assertThat(made[0]).isGreaterThan(0.6f).isLessThanOrEqualTo(1f);
    assertThat(made[0]).isGreaterThan(made[1]);
  }

  private static float[] axis(int number) {
    var vector = new float[8];
    vector[number] = 1;
    return vector;
  }

  /** Every text along the last axis. */
  private static final class Axes implements Embedder {
    @Override
    public String model() {
      return "axes";
    }

    @Override
    public int dimensions() {
      return 8;
    }

    @Override
    public float[] query(String text) {
      return axis(7);
    }

    @Override
    public List<float[]> documents(List<String> texts) {
      return texts.stream().map(text -> axis(7)).toList();
    }
  }
}
