package dev.handful.ranking.recquest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.handful.evaluation.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as a page of text, beside the figures of others. */
public final class RecquestText {

  private record Row(String name, @Nullable Double hit, @Nullable Double replay) {}

  private record References(List<Row> systems) {}

  private RecquestText() {}

  /** The tables. */
  public static String of(RecquestReport report) {
    var page = new StringBuilder();
    line(
        page,
        "recquest: %d chats, %.1f ms per turn (median)",
        report.chats(),
        report.medianMillis());
    line(page, "");
    line(
        page, "%-44s %-22s %s", "target among the first five", "share of turns", "mean per target");
    line(page, "%-44s %-22s %.3f", turns(report), share(report.hit()), report.perTarget());
    line(
        page,
        "%-44s %-22s %.3f",
        "the recorded system, same turns",
        share(report.recorded()),
        report.recordedPerTarget());
    report
        .byDomain()
        .forEach(
            (domain, hit) ->
                line(page, "  %-42s %s", domain + " (" + hit.trials() + ")", share(hit)));
    line(page, "");
    line(page, "%-44s %s", "replay: one new product a turn, at most five", share(report.replay()));
    line(page, "");
    line(page, "beside it, on the test part (other targets): hit, replay");
    for (var other : references()) {
      line(page, "  %-42s %s  %s", other.name(), figure(other.hit()), figure(other.replay()));
    }
    return page.toString();
  }

  private static String turns(RecquestReport report) {
    return "Handful (" + report.hit().trials() + " turns)";
  }

  private static String share(Share share) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f - %.3f)", share.value(), share.low(), share.high());
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "   - " : String.format(Locale.ROOT, "%.3f", value);
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static List<Row> references() {
    try (var file = RecquestText.class.getResourceAsStream("/ranking/recquest/references.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, References.class).systems();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
