package dev.handful.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a page of text, beside the figures of others. */
public final class RankingText {

  /** One system's recall by cut-off, over which labels. */
  private record Row(String name, String labels, Map<Integer, Double> recall) {}

  private record References(Map<String, List<Row>> sets) {}

  private RankingText() {}

  /** The table. */
  public static String of(RankingReport report) {
    var page = new StringBuilder();
    var left = report.without().isEmpty() ? "" : ", without " + String.join(", ", report.without());
    line(
        page,
        "%s: %d turns, %.0f ms per turn (median)%s",
        report.set(),
        report.turns(),
        report.medianMillis(),
        left);
    line(page, "");
    line(
        page,
        "%-34s %s",
        "recall at",
        columns(report.all().keySet().stream().map("%22d"::formatted).toList()));
    row(page, "all labels (" + trials(report.all()) + ")", report.all());
    row(page, "novel labels (" + trials(report.novel()) + ")", report.novel());
    line(page, "");
    line(
        page, "novel labels taken for a named title, or beyond the list: %d", report.unreachable());
    line(page, "beside it:");
    for (var other : references().sets().getOrDefault(report.set(), List.of())) {
      var figures =
          report.all().keySet().stream()
              .map(k -> other.recall().get(k))
              .map(value -> value == null ? "%22s".formatted("-") : figure(value, ""))
              .toList();
      line(page, "  %-32s %s", other.name() + ", " + other.labels(), columns(figures));
    }
    return page.toString();
  }

  private static int trials(Map<Integer, Share> recall) {
    return recall.values().iterator().next().trials();
  }

  private static void row(StringBuilder page, String name, Map<Integer, Share> recall) {
    var figures =
        recall.values().stream()
            .map(
                share ->
                    figure(
                        share.value(),
                        String.format(Locale.ROOT, " (%.3f - %.3f)", share.low(), share.high())))
            .toList();
    line(page, "%-34s %s", name, columns(figures));
  }

  private static String figure(double value, String interval) {
    return "%22s".formatted(String.format(Locale.ROOT, "%.3f", value) + interval);
  }

  private static String columns(List<String> figures) {
    return figures.stream().collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static References references() {
    try (var file = RankingText.class.getResourceAsStream("/ranking/references.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, References.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
