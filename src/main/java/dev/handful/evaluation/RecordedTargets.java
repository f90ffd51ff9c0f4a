package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.shop.Fact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated shoppers of the public furniture data, as {@code targets.dev.jsonl} has them. */
final class RecordedTargets {

  /** A budget of this much or more is no limit. */
  private static final int NO_LIMIT = 99_999;

  private RecordedTargets() {}

  private record Line(
      String target,
      @JsonProperty("opening_kind") String openingKind,
      String opening,
      Known facts,
      @JsonProperty("avoid_color") @Nullable String avoidColor) {}

  /** Lengths in centimetres, the budget in whole units; null = nothing in mind. */
  private record Known(
      @Nullable List<String> category,
      @Nullable String type,
      @Nullable List<String> color,
      @JsonProperty("budget_max") @Nullable Integer budgetMax,
      @Nullable Boolean online,
      @JsonProperty("width_cm") @Nullable Double width,
      @JsonProperty("height_cm") @Nullable Double height,
      @JsonProperty("depth_cm") @Nullable Double depth) {}

  /**
   * Every target of the file.
   *
   * @throws BadEvaluationInput naming file and line
   */
  static List<Target> read(ObjectMapper json, Path file) {
    return JsonLines.read(json, file, Line.class).stream().map(RecordedTargets::target).toList();
  }

  private static Target target(Line line) {
    return new Target(
        line.target(),
        line.openingKind(),
        line.opening(),
        opening(line),
        facts(line.facts()),
        line.avoidColor() == null ? null : new Target.Dislike("colors", line.avoidColor()));
  }

  private static Map<String, Fact> facts(Known known) {
    Map<String, Fact> facts = new HashMap<>();
    words(facts, "categories", lower(known.category()));
    words(facts, "type", known.type() == null ? List.of() : List.of(known.type()));
    words(facts, "colors", known.color() == null ? List.of() : known.color());
    amount(facts, "width", known.width());
    amount(facts, "height", known.height());
    amount(facts, "depth", known.depth());
    if (known.budgetMax() != null) {
      boolean limited = known.budgetMax() < NO_LIMIT;
      amount(facts, "price", limited ? known.budgetMax() : Double.POSITIVE_INFINITY);
    }
    if (known.online() != null) {
      facts.put("online", new Fact.Flag(known.online()));
    }
    return facts;
  }

  private static void words(Map<String, Fact> facts, String attribute, List<String> values) {
    if (!values.isEmpty()) {
      facts.put(attribute, new Fact.Words(values));
    }
  }

  private static void amount(Map<String, Fact> facts, String attribute, @Nullable Double value) {
    if (value != null) {
      facts.put(attribute, new Fact.Amount(value));
    }
  }

  /** What the first message states, read from the facts it was made of. */
  private static List<StatedMust> opening(Line line) {
    String opening = line.opening().toLowerCase(Locale.ROOT);
    Known known = line.facts();
    List<StatedMust> musts = new ArrayList<>();
    String kind = line.openingKind();
    if (kind.startsWith("type") && known.type() != null) {
      musts.add(new StatedMust.OfKind("type", List.of(known.type())));
    }
    if (kind.equals("type+price") && known.budgetMax() != null && known.budgetMax() < NO_LIMIT) {
      musts.add(new StatedMust.Within("price", null, (double) known.budgetMax()));
    }
    if (kind.equals("type+color") && known.color() != null) {
      said(known.color(), opening).ifPresent(c -> musts.add(new StatedMust.AnyOf("colors", c)));
    }
    if (kind.equals("category")) {
      said(lower(known.category()), opening)
          .ifPresent(c -> musts.add(new StatedMust.OfKind("categories", c)));
    }
    return musts;
  }

  private static Optional<List<String>> said(List<String> values, String opening) {
    return values.stream().filter(opening::contains).findFirst().map(List::of);
  }

  private static List<String> lower(@Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
  }
}
