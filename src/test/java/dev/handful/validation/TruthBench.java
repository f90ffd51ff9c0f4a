package dev.handful.validation;

import dev.handful.catalogue.Item;
import dev.handful.dialogue.Verdict;
import dev.handful.prompt.Snapshot;
import dev.handful.understanding.local.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges every item's description on its own card, where all of it is true, and on its neighbour's,
 * where most of it is not; and measures what judging a card of two sentences costs.
 */
final class TruthBench {

  private static final int LIST = 4;
  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 3_000;

  private TruthBench() {}

  public static void main(String[] arguments) {
    var validator = new ReplyValidator();
    for (var shop : List.of("northlight", "films")) {
      var snapshot = Shops.snapshot(shop);
      var items = List.copyOf(snapshot.catalogue().items().values());
      compare(validator, snapshot, shop, items, arguments.length > 0);
    }
    cost(validator);
  }

  private static void compare(
      ReplyValidator validator, Snapshot snapshot, String shop, List<Item> items, boolean list) {
    var rules = new TreeMap<String, Integer>();
    int own = 0;
    int passed = 0;
    int others = 0;
    int caught = 0;
    for (int i = 0; i + LIST <= items.size(); i += 2) {
      var four = items.subList(i, i + LIST);
      var setting = new Sentences.Setting(snapshot, four, four.getFirst(), List.of(), List.of());
      for (var sentence : four.getFirst().description().split("(?<=[.!?]) ")) {
        own++;
        var verdict = setting.judged(validator, sentence);
        if (verdict instanceof Verdict.Accepted) {
          passed++;
        } else {
          rules.merge(SentenceReport.rule(verdict), 1, Integer::sum);
          if (list) {
            System.out.println("  " + sentence + "   " + SentenceReport.rule(verdict));
          }
        }
      }
      if (!four.getFirst().description().equals(four.getLast().description())) {
        for (var sentence : four.getLast().description().split("(?<=[.!?]) ")) {
          others++;
          caught += setting.judged(validator, sentence) instanceof Verdict.Accepted ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "%s: own descriptions %d of %d sentences pass, by rule %s; another's %d of %d caught%n",
        shop, passed, own, rules, caught, others);
  }

  private static void cost(ReplyValidator validator) {
    var rows =
        new ArrayList<>(Sentences.all().stream().filter(r -> r.setting().own() != null).toList());
    for (int i = 0; i < WARM_UP; i++) {
      rows.get(i % rows.size()).judged(validator);
    }
    var nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      rows.get(i % rows.size()).judged(validator);
      nanos[i] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(nanos);
    System.out.println(
        "judging a model's card with one sentence, microseconds: "
            + Map.of(
                "p50", nanos[MEASURED / 2] / 1_000, "p95", nanos[MEASURED * 95 / 100] / 1_000));
  }
}
