package dev.handful.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Targets, items and plans the tests share. */
final class Shoppers {
  private Shoppers() {}

  static Target wantsWhiteTable() {
    return new Target(
        "table-1",
        "type+color",
        "I need a white table.",
        new Target.Facts(
            List.of("Tables & desks"),
            "table",
            List.of("white", "dark grey"),
            750,
            true,
            65.0,
            74.5,
            null),
        "black");
  }

  static Target withFacts(Target.Facts facts) {
    return new Target("x", "type", "Hi, I'm looking for a table.", facts, "black");
  }

  static CataloguedItem item(String id, String type, @Nullable Double price, String... colours) {
    return new CataloguedItem(
        id,
        "LACK",
        List.of("Tables & desks"),
        type,
        "Table, 65x65 cm",
        "lack table",
        price,
        null,
        true,
        false,
        "Nike Karlsson",
        null,
        74.5,
        65.0,
        List.of(colours));
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
        folder, "ikea", questions, 0, 7, 0, 0, 2, Duration.ofMillis(600), List.of());
  }

  private static String json(Object value) {
    return ReportFile.json(value).replace("\n", "");
  }
}
