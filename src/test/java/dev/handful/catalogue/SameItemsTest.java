package dev.handful.catalogue;

import static dev.handful.catalogue.WrittenFeed.bytes;
import static dev.handful.catalogue.WrittenFeed.gzip;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same real products through every format, each imported with nothing written for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameItemsTest {

  private static final Path ITEMS = Path.of("../shared/data/ikea/items.jsonl");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Path folder;
  private WrittenFeed products;
  private LoadedCatalogue first;
  private Catalogue original;
  private int written;

  @BeforeAll
  void load(@TempDir Path temporary) throws IOException {
    folder = temporary;
    assumeTrue(Files.exists(ITEMS), "the real products are not here");
    // Every fifth through every format; all of them take minutes.
    var all = WrittenFeed.read(ITEMS).products();
    products =
        new WrittenFeed(
            IntStream.range(0, all.size()).filter(i -> i % 5 == 0).mapToObj(all::get).toList());
    first = load("original.jsonl", bytes(products.jsonLines(), UTF_8, false));
    original = first.catalogue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "lines.jsonl -> JSON lines, UTF-8",
        "array.json -> JSON array, UTF-8",
        "document.json -> JSON array \"products\", UTF-8",
        "comma.csv -> CSV with ',', UTF-8",
        "semicolon.csv -> CSV with ';', UTF-8",
        "tab.tsv -> TSV, UTF-8",
        "pipe.csv -> CSV with '|', UTF-8",
        "crlf.csv -> CSV with ';', UTF-8",
        "mark.csv -> CSV with ',', UTF-8",
        "utf16le.csv -> TSV, UTF-16",
        "utf16be.jsonl -> JSON lines, UTF-16",
        "lines.jsonl.gz -> JSON lines, UTF-8, gzip",
        "named-otherwise.txt -> CSV with ',', UTF-8, gzip"
      })
  void theSameItemsTypesAndUnitsWhateverTheFormat(String name, String format) throws IOException {
    var loaded = load(name, content(name));

    assertThat(loaded.report().files())
        .containsExactly(new LoadReport.SourceFile(name, format, original.items().size()));
    assertThat(loaded.report().problems()).isEmpty();
    assertThat(withoutLines(loaded)).isEqualTo(withoutLines(first));
    assertSameSchema(loaded.catalogue().schema());
    assertSameItems(loaded.catalogue());
  }

  private void assertSameItems(Catalogue catalogue) {
    assertThat(catalogue.items().keySet()).containsExactlyElementsOf(original.items().keySet());
    catalogue.items().forEach((id, item) -> assertThat(item).isEqualTo(original.items().get(id)));
  }

  private static List<String> withoutLines(LoadedCatalogue loaded) {
    return loaded.report().warnings().stream()
        .map(warning -> warning.replaceAll("line \\d+", "line"))
        .toList();
  }

  private byte[] content(String name) {
    return switch (name) {
      case "lines.jsonl" -> bytes(products.jsonLines(), UTF_8, false);
      case "array.json" -> bytes(products.jsonArray(), UTF_8, false);
      case "document.json" -> bytes(products.jsonDocument(), UTF_8, false);
      case "comma.csv" -> bytes(products.table(',', false, "\n"), UTF_8, false);
      case "semicolon.csv" -> bytes(products.table(';', true, "\n"), UTF_8, false);
      case "tab.tsv" -> bytes(products.table('\t', false, "\n"), UTF_8, false);
      case "pipe.csv" -> bytes(products.table('|', false, "\n"), UTF_8, false);
      case "crlf.csv" -> bytes(products.table(';', false, "\r\n"), UTF_8, false);
      case "mark.csv" -> bytes(products.table(',', false, "\r\n"), UTF_8, true);
      case "utf16le.csv" -> bytes(products.table('\t', false, "\r\n"), UTF_16LE, true);
      case "utf16be.jsonl" -> bytes(products.jsonLines(), UTF_16BE, true);
      case "lines.jsonl.gz" -> gzip(bytes(products.jsonLines(), UTF_8, false));
      case "named-otherwise.txt" -> gzip(bytes(products.table(',', false, "\n"), UTF_8, false));
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void windows1252IsReadAndSaid() throws IOException {
    var text = products.table(';', true, "\r\n");
    var writable = WINDOWS.newEncoder();
    assumeTrue(writable.canEncode(text), "a product has a letter Windows-1252 has not");

    var loaded = load("old.csv", bytes(text, WINDOWS, false));

    assertThat(loaded.report().files().getFirst().format()).isEqualTo("CSV with ';', Windows-1252");
    assertThat(loaded.report().warnings().getFirst()).contains("read as Windows-1252");
    assertSameItems(loaded.catalogue());
  }

  @Test
  void aFolderOfPartsIsOneCatalogueInTheOrderOfTheirNumbers() throws IOException {
    var parts = Files.createDirectories(folder.resolve("parts"));
    var all = products.products();
    for (int part = 0; part < 12; part++) {
      int size = all.size() / 12 + 1;
      var some = new WrittenFeed(all.subList(part * size, Math.min(all.size(), (part + 1) * size)));
      var file = parts.resolve("part-" + (part + 1) + (part % 2 == 0 ? ".csv" : ".tsv.gz"));
      Files.write(
          file,
          part % 2 == 0
              ? bytes(some.table(',', false, "\n"), UTF_8, false)
              : gzip(bytes(some.table('\t', false, "\r\n"), UTF_8, true)));
    }

    var loaded = new CatalogueLoader().load("ikea", parts, folder.resolve("parts-schema"));

    assertThat(loaded.report().files()).hasSize(12);
    assertThat(loaded.report().files().get(9).name()).isEqualTo("part-10.tsv.gz");
    assertSameItems(loaded.catalogue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.csv", "feed.tsv.gz", "feed.jsonl.gz"})
  void aCommerceFeedGivesTheSameProductsAsFarAsItCanSayThem(String name) throws IOException {
    var feed = CommerceFeed.flat(products);
    var loaded =
        load(
            name,
            switch (name) {
              case "feed.csv" -> bytes(feed.table(',', false, "\n"), UTF_8, false);
              case "feed.tsv.gz" -> gzip(bytes(feed.table('\t', false, "\n"), UTF_8, false));
              default -> gzip(bytes(feed.jsonLines(), UTF_8, false));
            });

    assertThat(loaded.report().problems()).isEmpty();
    assertThat(loaded.report().warnings()).isEmpty();
    var schema = loaded.catalogue().schema();
    assertThat(schema.currency()).isEqualTo("SAR");
    assertThat(schema.typeAttributes()).contains("category");
    for (var side : List.of("width", "height")) {
      assertThat(schema.attribute(side).orElseThrow())
          .returns(AttributeType.NUMBER, Attribute::type)
          .returns("centimeter", Attribute::unit);
    }
    assertThat(schema.attribute("color").orElseThrow())
        .returns("colour", Attribute::label)
        .returns(AttributeType.KEYWORD, Attribute::type);
    assertThat(schema.attribute("seller_name").orElseThrow())
        .returns(false, Attribute::show)
        .returns(0.0, Attribute::ease);
    assertSameProducts(
        loaded.catalogue(),
        item -> item.value("colors"),
        item -> item.value("color"),
        Map.of("width", "width", "height", "height", "depth", "length"));
  }

  @Test
  void everyProductComesThroughATableAsThroughLines() throws IOException {
    var all = WrittenFeed.read(ITEMS);
    var lines = load("all.jsonl", bytes(all.jsonLines(), UTF_8, false)).catalogue();
    var table = load("all.csv", bytes(all.table(',', false, "\r\n"), UTF_8, true)).catalogue();

    assertThat(table.items()).hasSize(2962);
    assertThat(table.items().keySet()).containsExactlyElementsOf(lines.items().keySet());
    table.items().forEach((id, item) -> assertThat(item).isEqualTo(lines.items().get(id)));
  }

  @Test
  void theNestedProductsOfTheFeedApiAreOneItemPerVariant() throws IOException {
    var loaded =
        load("products.json", bytes(CommerceFeed.nested(products).jsonDocument(), UTF_8, false));

    assertThat(loaded.report().problems()).isEmpty();
    assertThat(loaded.catalogue().schema().currency()).isEqualTo("SAR");
    assertThat(FeedFolder.item(loaded, "90420332").group()).isEqualTo("p-90420332");
    assertSameProducts(loaded.catalogue(), item -> null, item -> null, Map.of());
  }

  private void assertSameProducts(
      Catalogue commerce,
      Function<Item, Object> colour,
      Function<Item, Object> commerceColour,
      Map<String, String> sizes) {
    assertThat(commerce.items().keySet()).containsExactlyElementsOf(original.items().keySet());
    commerce
        .items()
        .forEach(
            (id, item) -> {
              var was = original.items().get(id);
              assertThat(item.title()).isEqualTo(was.title());
              assertThat(item.description()).isEqualTo(was.description());
              assertThat(item.price()).isEqualTo(new Money(was.price().amount(), "SAR"));
              assertThat(item.url()).isEqualTo("https://shop.example/p/" + id);
              assertThat(item.image()).isEqualTo("https://shop.example/i/" + id + ".jpg");
              assertThat(item.category()).hasSizeBetween(1, 2);
              assertThat(item.group()).isNotBlank();
              boolean online = was.value("online").equals(new AttributeValue.Flag(true));
              assertThat(item.availability())
                  .isEqualTo(online ? Availability.IN : Availability.OUT);
              assertThat(commerceColour.apply(item)).isEqualTo(colour.apply(was));
              sizes.forEach(
                  (here, there) ->
                      assertThat(item.value(there))
                          .as("%s of %s", there, id)
                          .isEqualTo(was.value(here)));
            });
  }

  private void assertSameSchema(CatalogueSchema schema) {
    assertThat(schema.typeAttributes()).isEqualTo(original.schema().typeAttributes());
    assertThat(schema.currency()).isEqualTo(original.schema().currency());
    assertThat(byName(schema)).isEqualTo(byName(original.schema()));
  }

  private static Map<String, Attribute> byName(CatalogueSchema schema) {
    var byName = new HashMap<String, Attribute>();
    schema.attributes().forEach(attribute -> byName.put(attribute.name(), attribute));
    return byName;
  }

  private LoadedCatalogue load(String name, byte[] content) throws IOException {
    var root = Files.createDirectories(folder.resolve("feed" + written++));
    var file = Files.write(root.resolve(name), content);
    return new CatalogueLoader().load("ikea", file, root.resolve("schema"));
  }
}
