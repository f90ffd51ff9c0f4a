package dev.handful.outcomes;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports as a page of text or as CSV, for operators. */
public final class OutcomeText {

  private OutcomeText() {}

  /** The table. */
  public static String of(OutcomeReport report) {
    var page = new StringJoiner("\n", "", "\n");
    page.add("%s, %s to %s (UTC)".formatted(report.catalogue(), report.from(), report.to()));
    page.add("");
    page.add(
        "%-37s %13s %7s %12s %9s %9s %9s"
            .formatted(
                "", "conversations", "choose", "among five", "a minute", "s to it", "s listed"));
    for (var row : report.rows()) {
      page.add(
          "%-44s %6d %7d %12s %9s %9s %9s"
              .formatted(
                  (row.by() + " " + row.group()).strip(),
                  row.conversations(),
                  row.choosing(),
                  share(row.five(), row.choosing()),
                  share(row.minute(), row.choosing()),
                  seconds(row.toChoice()),
                  seconds(row.toListing())));
    }
    page.add("");
    var all = report.rows().getFirst().counts();
    page.add(
        "accepted %d, basket %d, bought %d, liked %d, rejected %d, helped %d, did not help %d"
            .formatted(
                all.accepted(),
                all.basket(),
                all.bought(),
                all.liked(),
                all.rejected(),
                all.helped(),
                all.notHelped()));
    page.add(
        "chosen of what was listed at place "
            + report.places().stream()
                .map(p -> "%d: %s".formatted(p.place(), share(p.chosen(), p.listed())))
                .collect(Collectors.joining("  ")));
    return page.toString();
  }

  /** One line per group. */
  public static String csv(OutcomeReport report) {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add(
        "by,group,conversations,choosing,among_five,within_a_minute,seconds_to_choice,"
            + "seconds_to_listing,accepted,basket,bought,liked,rejected,helped,not_helped");
    for (var row : report.rows()) {
      var counts = row.counts();
      lines.add(
          line(
              row.by(),
              row.group(),
              row.conversations(),
              row.choosing(),
              row.five(),
              row.minute(),
              row.toChoice(),
              row.toListing(),
              counts.accepted(),
              counts.basket(),
              counts.bought(),
              counts.liked(),
              counts.rejected(),
              counts.helped(),
              counts.notHelped()));
    }
    return lines.toString();
  }

  /** The table, most asked first. */
  public static String of(NotFoundReport report) {
    var page = new StringJoiner("\n", "", "\n");
    page.add(
        "%s, %s to %s (UTC), %d conversations"
            .formatted(report.catalogue(), report.from(), report.to(), report.conversations()));
    page.add("");
    page.add(
        "%5s %8s  %-11s %-50s %s".formatted("asked", "given up", "how", "what", "for example"));
    for (var row : report.rows()) {
      page.add(
          "%5d %8s  %-11s %-50s %s"
              .formatted(
                  row.conversations(),
                  row.kind().equals(MissKind.IN_THE_WAY.key()) ? row.givenUp() : "",
                  row.kind(),
                  row.words(),
                  row.examples().getFirst()));
    }
    if (report.held() > 0) {
      page.add("");
      page.add(report.held() + " more that one conversation alone has said: --all shows them, too");
    }
    return page.toString();
  }

  /** One line per thing. */
  public static String csv(NotFoundReport report) {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("kind,words,conversations,given_up,last,examples");
    for (var row : report.rows()) {
      lines.add(
          line(
              row.kind(),
              row.words(),
              row.conversations(),
              row.givenUp(),
              row.last(),
              String.join(" ", row.examples())));
    }
    return lines.toString();
  }

  private static String line(@Nullable Object... fields) {
    return Stream.of(fields)
        .map(field -> field == null ? "" : quoted(String.valueOf(field)))
        .collect(Collectors.joining(","));
  }

  /** As RFC 4180 has it; a cell must not begin like a formula. */
  private static String quoted(String text) {
    var safe = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String share(int of, int all) {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%d (%.0f%%)", of, 100.0 * of / all);
  }

  private static String seconds(@Nullable Double seconds) {
    return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", seconds);
  }
}
