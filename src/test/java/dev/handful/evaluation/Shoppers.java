package dev.handful.evaluation;

import dev.handful.evaluation.shop.CataloguedItem;
import dev.handful.evaluation.shop.Fact;
import dev.handful.evaluation.shop.Measures;
import dev.handful.evaluation.shop.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Targets, items and plans the tests share. */
final class Shoppers {
  private Shoppers() {}

  static final Shape FURNITURE = Shape.recordedFurniture();

  static Speech speech() {
    return new Speech(Paraphrases.english(), Measures.english(), FURNITURE);
  }

  static Target wantsWhiteTable() {
    return withFacts(
        Map.of(
            "categories", new Fact.Words(List.of("tables & desks")),
            "type", new Fact.Words(List.of("table")),
            "colors", new Fact.Words(List.of("white", "dark grey")),
            "price", new Fact.Amount(750),
            "online", new Fact.Flag(true),
            "width", new Fact.Amount(65),
            "height", new Fact.Amount(74.5)));
  }

  static Target withFacts(Map<String, Fact> facts) {
    return new Target(
        "table-1",
        "type+color",
        "I need a white table.",
        List.of(new StatedMust.OfKind("type", List.of("table"))),
        facts,
        new Target.Dislike("colors", "black"));
  }

  static CataloguedItem item(String id, String type, @Nullable Double price, String... colours) {
    Map<String, Fact> facts = new HashMap<>();
    facts.put("type", new Fact.Words(List.of(type)));
    facts.put("categories", new Fact.Words(List.of("Tables & desks")));
    facts.put("width", new Fact.Amount(65));
    facts.put("height", new Fact.Amount(74.5));
    facts.put("online", new Fact.Flag(true));
    facts.put("designer", new Fact.Words(List.of("Nike Karlsson")));
    if (price != null) {
      facts.put("price", new Fact.Amount(price));
    }
    if (colours.length > 0) {
      facts.put("colors", new Fact.Words(List.of(colours)));
    }
    return new CataloguedItem(
        id, "LACK " + type, "Table, 65x65 cm", facts, "LACK table, 65x65 cm", id, null);
  }

  static String itemLine(String id, String type, double price, String colour) {
    return json(
        Map.of(
            "id",
            id,
            "name",
            "LACK",
            "categories",
            List.of("Tables & desks"),
            "type",
            type,
            "price",
            price,
            "colors",
            List.of(colour)));
  }

  static String targetLine(String id) {
    return json(
        Map.of(
            "target",
            id,
            "opening_kind",
            "type",
            "opening",
            "Hi, I'm looking for a table.",
            "facts",
            Map.of("type", "table", "budget_max", 500, "width_cm", 65.0),
            "avoid_color",
            "black"));
  }

  static EvaluationPlan plan(Path folder, int questions) {
    return new EvaluationPlan(
        Subject.recorded(folder, "ikea"),
        questions,
        0,
        new EvaluationPlan.Manner(7, 0, 0, 0),
        2,
        Duration.ofMillis(600),
        folder,
        List.of());
  }

  private static String json(Object value) {
    return ReportFile.json(value).replace("\n", "");
  }
}
