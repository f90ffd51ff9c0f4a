package dev.handful.evaluation;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many messages the server has read, by the ground on which the local reading stood or a model
 * was needed, as {@code /q/metrics} has them at one moment. Counted also where no model is
 * configured.
 *
 * @param needless messages by ground that needed no model
 * @param needed messages by ground that needed one
 */
record TailScrape(Map<String, Double> needless, Map<String, Double> needed) {
  private static final Pattern COUNTED =
      Pattern.compile("handful_understand_messages_total\\{(.*)} (\\S+)");
  private static final Pattern GROUNDS = Pattern.compile("grounds=\"([^\"]*)\"");

  /** Empty when the server shows no metrics. */
  static TailScrape of(HttpClient http, URI server) throws InterruptedException {
    return read(MetricsPage.of(http, server));
  }

  static TailScrape read(String metrics) {
    Map<String, Double> needless = new TreeMap<>();
    Map<String, Double> needed = new TreeMap<>();
    for (String line : metrics.lines().toList()) {
      Matcher counted = COUNTED.matcher(line);
      if (counted.matches()) {
        Matcher grounds = GROUNDS.matcher(counted.group(1));
        Map<String, Double> into = counted.group(1).contains("needed=\"true\"") ? needed : needless;
        into.merge(
            grounds.find() ? grounds.group(1) : "", Double.valueOf(counted.group(2)), Double::sum);
      }
    }
    return new TailScrape(needless, needed);
  }

  /** What was read between the two. */
  Report.Tail since(TailScrape before) {
    Map<String, Integer> grounds = new TreeMap<>();
    needed.forEach(
        (ground, count) -> {
          long more = Math.round(count - before.needed.getOrDefault(ground, 0.0));
          if (more > 0) {
            grounds.put(ground, (int) more);
          }
        });
    int neededNow = grounds.values().stream().mapToInt(Integer::intValue).sum();
    return new Report.Tail(
        (int) Math.round(sum(needless) - sum(before.needless)) + neededNow, grounds);
  }

  private static double sum(Map<String, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
