package dev.handful.ranking.recquest;

import dev.handful.evaluation.Share;
import dev.handful.ranking.recquest.RecquestReport.Ranked;
import dev.handful.ranking.recquest.RecquestReport.Replayed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From ranks to shares. Pure. */
final class Tally {

  private final List<Ranked> ranked = new ArrayList<>();
  private final List<Replayed> replayed = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();

  void add(List<Ranked> turns, Replayed replay, double millisPerTurn) {
    ranked.addAll(turns);
    replayed.add(replay);
    millis.add(millisPerTurn);
  }

  RecquestReport report() {
    var byDomain = new TreeMap<String, Share>();
    grouped(Ranked::domain)
        .forEach((domain, turns) -> byDomain.put(domain, share(turns, Ranked::hit)));
    var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new RecquestReport(
        replayed.size(),
        share(ranked, Ranked::hit),
        perTarget(Ranked::hit),
        share(ranked, Ranked::recordedHit),
        perTarget(Ranked::recordedHit),
        byDomain,
        share(replayed, Replayed::found),
        sorted.length == 0 ? 0 : sorted[sorted.length / 2],
        List.copyOf(ranked),
        List.copyOf(replayed));
  }

  private Map<String, List<Ranked>> grouped(Function<Ranked, String> by) {
    return ranked.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private double perTarget(Predicate<Ranked> hit) {
    return grouped(Ranked::target).values().stream()
        .mapToDouble(turns -> share(turns, hit).value())
        .average()
        .orElse(0);
  }

  private static <T> Share share(List<T> trials, Predicate<T> hit) {
    return Share.of((int) trials.stream().filter(hit).count(), trials.size());
  }
}
