package dev.handful.retrieval;

import dev.handful.catalogue.ItemId;
import dev.handful.index.Hit;
import dev.handful.index.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Raw scores of one query brought to 0..1, so that cosines and BM25 can be added. Pure. */
final class Normalised {

  private Normalised() {}

  /** Worst hit 0, best 1; hits the signal did not find are absent. */
  static Map<ItemId, Double> spread(List<Hit> hits, Signal signal) {
    return scaled(hits, signal, raw(hits, signal).min().orElse(0));
  }

  /** Share of the best score: BM25 has a true zero. */
  static Map<ItemId, Double> share(List<Hit> hits, Signal signal) {
    return scaled(hits, signal, 0);
  }

  private static Map<ItemId, Double> scaled(List<Hit> hits, Signal signal, double zero) {
    double best = raw(hits, signal).max().orElse(0);
    var scores = new HashMap<ItemId, Double>();
    for (var hit : hits) {
      var score = hit.scores().get(signal);
      if (score != null) {
        scores.put(hit.id(), best > zero ? (score - zero) / (best - zero) : 1);
      }
    }
    return scores;
  }

  private static java.util.stream.DoubleStream raw(List<Hit> hits, Signal signal) {
    return hits.stream()
        .filter(hit -> hit.scores().containsKey(signal))
        .mapToDouble(hit -> hit.scores().get(signal));
  }
}
