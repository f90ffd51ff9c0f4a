package dev.handful.validation;

import dev.handful.advising.BlockSink;
import dev.handful.advising.Brief;
import dev.handful.advising.local.LocalAdvisor;
import dev.handful.catalogue.Item;
import dev.handful.dialogue.DraftBlock;
import dev.handful.dialogue.Plan;
import dev.handful.dialogue.Route;
import dev.handful.dialogue.Verdict;
import dev.handful.understanding.local.Shops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Judges the sentences of the local advisor, all of which are true, as if a model had written them.
 */
final class LocalWordsBench {

  private static final int LIST = 5;

  private LocalWordsBench() {}

  public static void main(String[] arguments) {
    for (var shop : List.of("northlight", "films", "home")) {
      judge(shop, arguments.length > 0);
    }
  }

  private static void judge(String shop, boolean list) {
    var snapshot = Shops.snapshot(shop);
    var validator = new ReplyValidator();
    var kinds = new LinkedHashMap<String, List<Item>>();
    for (var item : snapshot.catalogue().items().values()) {
      kinds
          .computeIfAbsent(snapshot.catalogue().kinds().of(item).orElse(""), k -> new ArrayList<>())
          .add(item);
    }
    var rules = new TreeMap<String, Integer>();
    int[] counts = new int[2];
    for (var items : kinds.values()) {
      for (int i = 0; i + LIST <= items.size(); i += LIST) {
        var setting =
            new Sentences.Setting(snapshot, items.subList(i, i + LIST), null, List.of(), List.of());
        var brief = new Brief(setting.plan(), setting.state(), setting.found(), snapshot);
        new LocalAdvisor()
            .draft(
                brief,
                new BlockSink() {
                  @Override
                  public Verdict judge(DraftBlock block, Route origin, Plan plan) {
                    return new Verdict.Accepted(block);
                  }

                  @Override
                  public Verdict offer(DraftBlock block, Route origin, Plan plan) {
                    for (var one : parts(block)) {
                      var verdict =
                          validator.judge(
                              one, Route.MODEL, plan, brief.state(), brief.found(), snapshot);
                      counts[0]++;
                      if (!(verdict instanceof Verdict.Accepted)) {
                        counts[1]++;
                        rules.merge(SentenceReport.rule(verdict), 1, Integer::sum);
                        if (list) {
                          System.out.println(
                              "  " + text(one) + "   " + SentenceReport.rule(verdict));
                        }
                      }
                    }
                    return new Verdict.Accepted(block);
                  }
                });
      }
    }
    System.out.printf("%s: %d of %d refused %s%n", shop, counts[1], counts[0], rules);
  }

  private static String text(DraftBlock block) {
    return switch (block) {
      case DraftBlock.Text(var text) -> text;
      case DraftBlock.Suggested(var s) -> s.title() + ": " + s.reasons() + " / " + s.tradeoff();
      default -> block.toString();
    };
  }

  /** Each reason and each weakness by itself. */
  private static List<DraftBlock> parts(DraftBlock block) {
    if (block instanceof DraftBlock.Text) {
      return List.of(block);
    }
    if (!(block instanceof DraftBlock.Suggested(var whole))) {
      return List.of();
    }
    var parts = new ArrayList<DraftBlock>();
    whole
        .reasons()
        .forEach(r -> parts.add(new DraftBlock.Suggested(Sentences.with(whole, List.of(r), null))));
    if (whole.tradeoff() != null) {
      parts.add(new DraftBlock.Suggested(Sentences.with(whole, List.of(), whole.tradeoff())));
    }
    return parts;
  }
}
