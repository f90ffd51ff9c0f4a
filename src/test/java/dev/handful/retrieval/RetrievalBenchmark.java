package dev.handful.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handful.catalogue.ItemId;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.DialogueState;
import dev.handful.dialogue.Found;
import dev.handful.dialogue.Wanted;
import dev.handful.embedding.onnx.OnnxEmbedder;
import dev.handful.index.ItemIndex;
import dev.handful.index.lucene.LuceneItemIndexes;
import dev.handful.prompt.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Retrieval on the furniture data without a dialogue: facts of the dev shoppers become constraints
 * in a fixed order. Prints the share of targets among the first five and the time per call.
 *
 * <p>Run: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=dev.handful.retrieval.RetrievalBenchmark}.
 */
final class RetrievalBenchmark {

  private static final List<String> ORDER =
      List.of("type", "budget_max", "color", "width_cm", "height_cm", "depth_cm");

  private final LoadedShop shop;
  private final List<JsonNode> targets;

  private RetrievalBenchmark(LoadedShop shop, List<JsonNode> targets) {
    this.shop = shop;
    this.targets = targets;
  }

  public static void main(String[] arguments) throws IOException {
    var shop = LoadedShop.of(Ikea.catalogue(), new OnnxEmbedder(), Path.of("target/vectors"));
    buildTime(shop);
    try (var lines = Files.lines(Ikea.TARGETS)) {
      var benchmark = new RetrievalBenchmark(shop, lines.map(Ikea::json).toList());
      benchmark.quality("standard", Policies.standard());
      benchmark.quality(
          "no diversity", Policies.with(Policies.WEIGHTS, new Policy.Diversity(0, 2, true)));
      benchmark.quality(
          "no grouping", Policies.with(Policies.WEIGHTS, new Policy.Diversity(0.3, 2, false)));
      benchmark.quality(
          "neither", Policies.with(Policies.WEIGHTS, new Policy.Diversity(0, 2, false)));
      benchmark.diversity();
      benchmark.time();
    }
  }

  /** The index alone, from vectors that are there. */
  private static void buildTime(LoadedShop shop) {
    var ids = shop.catalogue.items().keySet();
    var vectors = shop.index.vectors(ids);
    var entries =
        shop.catalogue.items().values().stream()
            .map(item -> new ItemIndex.Entry(item, vectors.get(item.id())))
            .toList();
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      new LuceneItemIndexes().build(shop.catalogue.generation(), shop.catalogue.schema(), entries);
      System.out.printf("index build: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
  }

  private void quality(String name, Policy policy) {
    var line = new StringBuilder();
    for (int facts = 0; facts <= 4; facts++) {
      int shown = 0;
      int counting = 0;
      for (var target : targets) {
        var found = shop.find(state(target, facts), policy);
        var id = new ItemId(target.get("target").asText());
        var first = found.candidates().stream().limit(5).toList();
        boolean exact = first.stream().anyMatch(c -> c.item().id().equals(id));
        shown += exact ? 1 : 0;
        counting += exact || first.stream().anyMatch(c -> c.variants().contains(id)) ? 1 : 0;
      }
      line.append(
          String.format(
              Locale.ROOT,
              " %.3f (%.3f)",
              (double) shown / targets.size(),
              (double) counting / targets.size()));
    }
    System.out.println(line + "  " + name);
  }

  /** How many opening lists diversity changes. */
  private void diversity() {
    var off = Policies.with(Policies.WEIGHTS, new Policy.Diversity(0, 2, true));
    long changed =
        targets.stream()
            .map(target -> state(target, 0))
            .filter(
                state ->
                    !five(shop.find(state, Policies.standard()))
                        .equals(five(shop.find(state, off))))
            .count();
    System.out.printf("opening lists changed by diversity: %d of %d%n", changed, targets.size());
  }

  private static List<ItemId> five(Found found) {
    return found.candidates().stream().limit(5).map(c -> c.item().id()).toList();
  }

  private void time() {
    var states = new ArrayList<DialogueState>();
    targets.stream().limit(300).forEach(t -> states.add(state(t, states.size() % 4)));
    for (int round = 0; round < 3; round++) {
      var nanos = new long[states.size()];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        shop.find(states.get(i), Policies.standard());
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "retrieve: median %.2f ms, p99 %.2f ms%n",
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6);
    }
  }

  /** What the opening says, and the first facts of the order that it does not say. */
  private DialogueState state(JsonNode target, int more) {
    var facts = target.get("facts");
    var kind = target.get("opening_kind").asText();
    var constraints = new ArrayList<Constraint>();
    var known = new ArrayList<String>();
    if (kind.equals("category")) {
      add(constraints, "category", facts);
    } else {
      known.add("type");
    }
    if (kind.equals("type+price")) {
      known.add("budget_max");
    }
    if (kind.equals("type+color") && !facts.path("color").isEmpty()) {
      var colour = Ikea.strings(facts.get("color")).getFirst();
      constraints.add(States.must("color", States.values(colour)));
    }
    int left = more;
    for (var fact : ORDER) {
      boolean said = known.contains(fact);
      boolean open =
          facts.hasNonNull(fact)
              && !(facts.get(fact).isArray() && facts.get(fact).isEmpty())
              && !(fact.equals("color") && kind.equals("type+color"));
      if (open && (said || left > 0)) {
        add(constraints, fact, facts);
        left -= said ? 0 : 1;
      }
    }
    return States.wanting(constraints.toArray(Constraint[]::new)).state();
  }

  private void add(List<Constraint> constraints, String fact, JsonNode facts) {
    var value = facts.path(fact);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    switch (fact) {
      case "category" ->
          constraints.add(
              States.must("category", States.values(Ikea.strings(value).toArray(String[]::new))));
      case "color" ->
          constraints.add(
              States.must("color", States.values(Ikea.strings(value).toArray(String[]::new))));
      case "type" -> constraints.add(States.must("type", type(value.asText())));
      case "budget_max" ->
          constraints.add(States.must("price", States.atMost(value.asDouble() * 100)));
      default -> {
        var size = fact.substring(0, fact.indexOf('_'));
        double target = value.asDouble();
        constraints.add(States.must(size, new Wanted.About(target, target * 0.05)));
      }
    }
  }

  /** As the lexicon would: the kind itself, and the kinds whose name contains it. */
  private Wanted type(String type) {
    var narrower =
        dev.handful.index.OwnTexts.kinds(shop.catalogue, "type").stream()
            .filter(other -> other.contains(type) && !other.equals(type))
            .toList();
    return new Wanted.Values(List.of(type), narrower);
  }
}
