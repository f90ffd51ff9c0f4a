package dev.handful.evaluation;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's own histograms of the steps of a turn, as {@code /q/metrics} has them at one moment.
 * The difference of two is what happened in between.
 *
 * @param buckets by stage, the turns so far by upper bound in seconds (cumulative)
 * @param seconds by stage, their sum
 */
record StageScrape(Map<String, TreeMap<Double, Double>> buckets, Map<String, Double> seconds) {
  private static final Pattern BUCKET =
      Pattern.compile("handful_turn_stage_seconds_bucket\\{(.*)} (\\S+)");
  private static final Pattern SUM =
      Pattern.compile("handful_turn_stage_seconds_sum\\{(.*)} (\\S+)");
  private static final Pattern STAGE = Pattern.compile("stage=\"([^\"]*)\"");
  private static final Pattern LE = Pattern.compile("le=\"([^\"]*)\"");

  /** One step: turns, and milliseconds. */
  record Stage(long count, double mean, double median, double p99) {}

  /** Empty when the server shows no metrics. */
  static StageScrape of(HttpClient http, URI server) throws InterruptedException {
    return read(MetricsPage.of(http, server));
  }

  static StageScrape read(String metrics) {
    Map<String, TreeMap<Double, Double>> buckets = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    metrics
        .lines()
        .forEach(
            line -> {
              Matcher bucket = BUCKET.matcher(line);
              Matcher sum = SUM.matcher(line);
              if (bucket.matches()) {
                String le = first(LE, bucket.group(1));
                double bound =
                    le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
                buckets
                    .computeIfAbsent(first(STAGE, bucket.group(1)), stage -> new TreeMap<>())
                    .put(bound, Double.parseDouble(bucket.group(2)));
              } else if (sum.matches()) {
                seconds.put(first(STAGE, sum.group(1)), Double.parseDouble(sum.group(2)));
              }
            });
    return new StageScrape(buckets, seconds);
  }

  private static String first(Pattern pattern, String labels) {
    Matcher matcher = pattern.matcher(labels);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** What each step took since {@code before}, the whole turn last. */
  Map<String, Stage> since(StageScrape before) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(List.of("understand", "retrieve", "plan", "advise"));
    buckets.keySet().stream().sorted().filter(s -> !order.contains(s)).forEach(order::add);
    for (String stage : order) {
      TreeMap<Double, Double> now = buckets.getOrDefault(stage, new TreeMap<>());
      TreeMap<Double, Double> then = before.buckets.getOrDefault(stage, new TreeMap<>());
      TreeMap<Double, Double> between = new TreeMap<>();
      now.forEach((bound, count) -> between.put(bound, count - then.getOrDefault(bound, 0.0)));
      double count = between.isEmpty() ? 0 : between.lastEntry().getValue();
      if (count > 0) {
        double spent = seconds.getOrDefault(stage, 0.0) - before.seconds.getOrDefault(stage, 0.0);
        stages.put(
            stage,
            new Stage(
                Math.round(count),
                1_000 * spent / count,
                1_000 * quantile(between, 0.5 * count),
                1_000 * quantile(between, 0.99 * count)));
      }
    }
    return stages;
  }

  /** By straight lines inside a bucket; buckets grow by 15 %, so it is off by less. */
  private static double quantile(TreeMap<Double, Double> cumulative, double rank) {
    double low = 0;
    double below = 0;
    for (Map.Entry<Double, Double> bucket : cumulative.entrySet()) {
      if (bucket.getValue() >= rank) {
        double share = (rank - below) / Math.max(bucket.getValue() - below, 1e-9);
        return bucket.getKey().isInfinite() ? low : low + share * (bucket.getKey() - low);
      }
      low = bucket.getKey();
      below = bucket.getValue();
    }
    return low;
  }
}
