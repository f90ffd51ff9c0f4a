package dev.handful.ranking.interactions;

import dev.handful.evaluation.Share;
import java.util.Locale;

/** A report as a page of text. */
public final class InteractionsText {

  private InteractionsText() {}

  /** The tables. */
  public static String of(InteractionsReport report) {
    var page = new StringBuilder();
    line(
        page,
        "seed %d: %d films, %d of them rated; learned from %d people; %.1f ms per search (median)",
        report.seed(),
        report.films(),
        report.rated(),
        report.teaching(),
        report.medianMillis());
    line(page, "");
    line(page, "choosing part: weights.related, weights.popular, shrinkage");
    report
        .tried()
        .forEach(
            tried ->
                line(
                    page,
                    "  %5.2f %5.2f %4.0f   %s%s",
                    tried.setting().related(),
                    tried.setting().popular(),
                    tried.setting().shrinkage(),
                    share(tried.hit()),
                    tried.setting().equals(report.chosen()) ? "  <- chosen" : ""));
    line(page, "");
    line(
        page,
        "%-46s %-24s %-24s %s",
        "reporting part: hit at five",
        "all",
        "cold",
        "cold, lower / higher");
    for (var row : report.rows()) {
      line(
          page,
          "%-46s %-24s %-24s %d / %d",
          row.name(),
          share(row.hit()),
          share(row.cold()),
          row.lower(),
          row.higher());
    }
    return page.toString();
  }

  private static String share(Share share) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f - %.3f)", share.value(), share.low(), share.high());
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
