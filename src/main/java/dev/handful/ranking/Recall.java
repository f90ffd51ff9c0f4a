package dev.handful.ranking;

import dev.handful.evaluation.Share;
import dev.handful.ranking.RankingReport.Ranked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** From ranks to recall: the share of labels among the first k. Pure. */
final class Recall {

  private static final List<Integer> CUT_OFFS = List.of(1, 5, 10, 20);

  private Recall() {}

  static RankingReport report(
      RankingPlan plan, int turns, List<Ranked> ranked, double medianMillis) {
    var novel = ranked.stream().filter(r -> r.novelRank() >= 0).toList();
    return new RankingReport(
        plan.set().key(),
        turns,
        recall(ranked, Ranked::rank),
        recall(novel, Ranked::novelRank),
        (int) novel.stream().filter(r -> r.novelRank() == 0).count(),
        medianMillis,
        plan.without(),
        ranked);
  }

  private static Map<Integer, Share> recall(List<Ranked> labels, ToIntFunction<Ranked> rank) {
    var recall = new TreeMap<Integer, Share>();
    for (int k : CUT_OFFS) {
      int hits =
          (int) labels.stream().mapToInt(rank).filter(place -> place >= 1 && place <= k).count();
      recall.put(k, Share.of(hits, labels.size()));
    }
    return recall;
  }
}
