package dev.handful.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handful.catalogue.AttributeValue.Day;
import dev.handful.catalogue.AttributeValue.Flag;
import dev.handful.catalogue.AttributeValue.Keywords;
import dev.handful.catalogue.AttributeValue.Price;
import dev.handful.catalogue.AttributeValue.Prose;
import dev.handful.catalogue.AttributeValue.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemLinesTest {

  private static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          "shop",
          "Shop",
          null,
          Locale.ENGLISH,
          List.of(
              attribute("colour", AttributeType.KEYWORD),
              attribute("weight", AttributeType.NUMBER),
              attribute("old_price", AttributeType.MONEY),
              attribute("waterproof", AttributeType.BOOLEAN),
              attribute("care", AttributeType.TEXT),
              attribute("released", AttributeType.DATE)),
          List.of());

  private final ItemLines lines = new ItemLines(SCHEMA);

  @Test
  void aWholeItemIsWrittenInTheShapeOfTheDesign() {
    var item =
        new Item(
            new ItemId("a"),
            "Ridge tent",
            "Two poles.",
            List.of("Camping", "Tents"),
            "https://shop.example/a",
            "/a.jpg",
            new Money(19900, "USD"),
            Availability.PREORDER,
            new Rating(4.5, 8),
            "ridge",
            Map.of(
                "colour", new Keywords(List.of("green")),
                "weight", new Quantity(1740),
                "old_price", new Price(new Money(100, null)),
                "waterproof", new Flag(true),
                "care", new Prose("2026-03-02"),
                "released", new Day(LocalDate.of(2026, 3, 2))),
            Instant.parse("2026-03-02T00:00:00Z"));

    assertThat(lines.write(item))
        .isEqualTo(
            "{\"id\":\"a\",\"title\":\"Ridge tent\",\"description\":\"Two poles.\",\"category\":[\"Camping\",\"Tents\"],"
                + "\"url\":\"https://shop.example/a\",\"image\":\"/a.jpg\",\"price\":{\"amount\":19900,\"currency\":\"USD\"},"
                + "\"availability\":\"preorder\",\"rating\":{\"value\":4.5,\"count\":8},\"group\":\"ridge\","
                + "\"attributes\":{\"care\":\"2026-03-02\",\"colour\":[\"green\"],\"old_price\":{\"amount\":100},"
                + "\"released\":\"2026-03-02\",\"waterproof\":true,\"weight\":1740.0},\"updated\":\"2026-03-02T00:00:00Z\"}");
    assertThat(lines.read(lines.write(item))).isEqualTo(item);
  }

  @RepeatedTest(200)
  void anyItemComesBackAsItWas(RepetitionInfo run) {
    var item = random(new Random(run.getCurrentRepetition()), run.getCurrentRepetition());

    var line = lines.write(item);

    assertThat(line).as("seed %d", run.getCurrentRepetition()).doesNotContain("\n");
    assertThat(lines.read(line)).as("seed %d", run.getCurrentRepetition()).isEqualTo(item);
    assertThat(lines.write(lines.read(line))).isEqualTo(line);
  }

  @Test
  void everyRealProductComesBackAndItsCatalogueIsTheSameGeneration(@TempDir Path folder) {
    var file = Path.of("../shared/data/ikea/items.jsonl");
    assumeTrue(Files.exists(file), "the real products are not here");
    var ikea = new CatalogueLoader().load("ikea", file, folder).catalogue();
    var own = new ItemLines(ikea.schema());

    var back = ikea.items().values().stream().map(own::write).map(own::read).toList();

    assertThat(back).containsExactlyElementsOf(ikea.items().values());
    assertThat(Catalogue.of(ikea.schema(), back, ikea.policies(), ikea.suspicious()).generation())
        .isEqualTo(ikea.generation());
  }

  @Test
  void whatIsNoItemLineIsRefused() {
    for (var line :
        List.of(
            "",
            "{",
            "{\"id\":\"\",\"title\":\"A\"}",
            "{\"id\":\"a\"}",
            "{\"id\":\"a\",\"title\":\"A\",\"availability\":\"perhaps\"}",
            "{\"id\":\"a\",\"title\":\"A\",\"price\":{\"amount\":-1}}",
            "{\"id\":\"a\",\"title\":\"A\",\"price\":{\"amount\":\"1\"}}",
            "{\"id\":\"a\",\"title\":\"A\",\"updated\":\"yesterday\"}",
            "{\"id\":\"a\",\"title\":\"A\",\"attributes\":{\"released\":\"soon\"}}")) {
      assertThatThrownBy(() -> lines.read(line))
          .as(line)
          .isInstanceOf(CatalogueProblemException.class)
          .hasMessageStartingWith("not an item line: ");
    }
  }

  @Test
  void aNumberThatJsonCannotSayIsRefusedAndNotWrittenAsAText() {
    var item = item("a", Map.of("weight", new Quantity(Double.NaN)));

    assertThatThrownBy(() -> lines.write(item)).hasMessageContaining("'weight'");
  }

  private static Item random(Random random, int seed) {
    var attributes = new HashMap<String, AttributeValue>();
    if (random.nextBoolean()) {
      attributes.put("colour", new Keywords(List.of(text(random), text(random))));
    }
    if (random.nextBoolean()) {
      attributes.put(
          "weight", new Quantity((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(300))));
    }
    if (random.nextBoolean()) {
      attributes.put("old_price", new Price(new Money(random.nextLong(Long.MAX_VALUE), "JPY")));
    }
    if (random.nextBoolean()) {
      attributes.put("waterproof", new Flag(random.nextBoolean()));
    }
    attributes.put("care", new Prose(text(random)));
    attributes.put("released", new Day(LocalDate.ofEpochDay(random.nextInt(100_000))));
    attributes.put("unknown " + text(random), new Prose(text(random)));
    return new Item(
        new ItemId(seed + text(random)),
        "x" + text(random),
        random.nextBoolean() ? "" : text(random),
        random.nextBoolean() ? List.of() : List.of(text(random), text(random)),
        random.nextBoolean() ? null : text(random),
        random.nextBoolean() ? null : text(random),
        random.nextBoolean()
            ? null
            : new Money(random.nextLong(1L << 53), random.nextBoolean() ? null : "EUR"),
        Availability.values()[random.nextInt(4)],
        random.nextBoolean() ? null : new Rating(random.nextDouble() * 5, random.nextInt(100_000)),
        random.nextBoolean() ? null : text(random),
        attributes,
        random.nextBoolean()
            ? null
            : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
  }

  /**
   * Anything a string can hold but lone surrogates, line breaks and control characters included.
   */
  private static String text(Random random) {
    var text = new StringBuilder();
    random
        .ints(random.nextInt(1, 12), 0, 6)
        .map(
            kind ->
                kind == 0
                    ? random.nextInt(0x20)
                    : kind == 1
                        ? 0x1F600 + random.nextInt(40)
                        : kind == 2
                            ? "\"\\,;'|\u2028\u202E".codePointAt(random.nextInt(8))
                            : random.nextInt(0x20, 0x3000))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static Attribute attribute(String name, AttributeType type) {
    return new Attribute(
        name, type, null, name, List.of(), null, 0, true, true, Better.NEITHER, false);
  }

  private static Item item(String id, Map<String, AttributeValue> attributes) {
    return new Item(
        new ItemId(id),
        id,
        "",
        List.of(),
        null,
        null,
        null,
        Availability.UNKNOWN,
        null,
        null,
        attributes,
        null);
  }
}
