package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {

  @TempDir Path folder;
  private FeedFolder feed;

  @BeforeEach
  void twoChairs() {
    feed =
        new FeedFolder(folder)
            .items(
                """
                {"id": "a", "name": "Ada", "sort_of": "chair", "colors": ["red"], "w": 40, "cost_now": 10}
                {"id": "b", "name": "Bob", "sort_of": "stool", "colors": ["blue"], "w": 50, "cost_now": 20}
                """);
  }

  @Test
  void theFileIsWrittenWithExplanationsAndReadsBackTheSame() throws IOException {
    var first = feed.load();
    var written = Files.readString(feed.schemaFile());
    var second = feed.load();

    assertThat(written).startsWith("# How this catalogue is understood.").contains("colors:");
    assertThat(second.catalogue().schema()).isEqualTo(first.catalogue().schema());
    assertThat(second.report().schemaFile()).isEqualTo(feed.schemaFile());
    assertThat(Files.readString(feed.schemaFile())).isEqualTo(written);
  }

  @Test
  void everyEditTakesEffect() {
    feed.edits(
        """
        title: Chairs & more
        currency: SEK
        locale: sv
        fields:
          title: "{name} {sort_of}"
          price: cost_now
          priceIn: minor
        typeAttributes: [sort_of]
        attributes:
          sort_of: {ease: 1, label: kind}
          hue: {from: colors, label: hue, synonyms: [tint], question: "Which hue?", protected: true}
          w: {unit: cm, label: width, better: lower, ease: 0.25, filter: false, show: no}
        """);

    var loaded = feed.load();

    var schema = loaded.catalogue().schema();
    assertThat(schema.title()).isEqualTo("Chairs & more");
    assertThat(schema.currency()).isEqualTo("SEK");
    assertThat(schema.locale()).isEqualTo(Locale.forLanguageTag("sv"));
    assertThat(schema.typeAttributes()).containsExactly("sort_of");
    assertThat(FeedFolder.item(loaded, "a").title()).isEqualTo("Ada chair");
    assertThat(FeedFolder.item(loaded, "b").price()).isEqualTo(new Money(20, "SEK"));
    assertThat(schema.attribute("colors")).isEmpty();
    assertThat(FeedFolder.attribute(loaded, "hue"))
        .returns("Which hue?", Attribute::question)
        .returns(true, Attribute::protectedClass)
        .returns(AttributeType.KEYWORD, Attribute::type);
    assertThat(FeedFolder.attribute(loaded, "w"))
        .isEqualTo(
            new Attribute(
                "w",
                AttributeType.NUMBER,
                "centimeter",
                "width",
                java.util.List.of(),
                null,
                0.25,
                false,
                false,
                Better.LOWER,
                false));
  }

  @Test
  void aFileBesideTheItemsIsUsedAndNotCopied() {
    feed.file("catalogue.yaml", "name: shop\ntitle: Shipped\ncurrency: EUR\n");

    var loaded = feed.load(folder);

    assertThat(loaded.catalogue().schema().title()).isEqualTo("Shipped");
    assertThat(feed.schemaFile()).doesNotExist();
    assertThat(feed.edits("title: Edited\n").load(folder).catalogue().schema())
        .returns("Edited", CatalogueSchema::title)
        .returns("EUR", CatalogueSchema::currency);
  }

  @Test
  void brokenYamlIsRefusedWithFileAndLine() {
    refused("title: A\ncurrency: [EUR\nlocale: en\n", ":3:", "is not YAML");
    refused("", "", "is empty: delete it");
    refused("- a\n- b\n", ":1:", "'key: value' lines");
  }

  @Test
  void wrongEditsAreRefusedWithFileAndLineAndWhatIsPossible() {
    refused("titel: A\n", ":1:", "'titel' is not known here; possible are [attributes, currency");
    refused("title: A\nattributes:\n  w:\n    lable: x\n", ":4:", "'lable' is not known");
    refused("attributes:\n  w:\n    ease: 7\n", ":3:", "'ease' must be a number from 0.0 to 1.0");
    refused("attributes:\n  w:\n    type: numeric\n", ":3:", "must be one of [keyword, number");
    refused("attributes:\n  w:\n    show: maybe\n", ":3:", "must be true or false");
    refused("attributes:\n  w:\n    synonyms: wide\n", ":3:", "must be a list");
    refused("currency: Kroner\n", ":1:", "'Kroner' is no ISO 4217 code");
    refused("typeAttributes: [w]\n", ":1:", "'w' is not a keyword attribute");
    refused("fields:\n  titel: name\n", ":2:", "'titel' is not known here");
    refused("title: A\ntitle: B\n", ":2:", "title");
  }

  @Test
  void aFieldThatNoItemHasIsAWarning() {
    feed.edits("fields:\n  price: prise\n");

    assertThat(feed.load().report().warnings())
        .contains("catalogue.yaml, fields: price: no item has a field 'prise'");
  }

  private void refused(String yaml, String line, String reason) {
    feed.edits(yaml);
    assertThatThrownBy(() -> feed.load())
        .isInstanceOf(CatalogueProblemException.class)
        .hasMessageContaining("catalogue.yaml" + line)
        .hasMessageContaining(reason);
  }
}
