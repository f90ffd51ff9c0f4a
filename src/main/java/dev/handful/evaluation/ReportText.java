package dev.handful.evaluation;

import dev.handful.evaluation.Report.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a page of text. */
public final class ReportText {
  private final StringBuilder page = new StringBuilder();

  private ReportText() {}

  /** The tables: figures by questions, by opening, what was asked, and what was wrong. */
  public static String of(Report report) {
    ReportText text = new ReportText();
    text.head(report);
    text.levels(report.levels());
    text.references(report);
    text.openings(report.byOpening());
    text.asked(report);
    text.faults(report);
    return text.page.toString();
  }

  private void head(Report report) {
    Report.Settings settings = report.settings();
    line(
        "%d shoppers, catalogue %s, seed %d, avoided colour in %.0f %%, typing mistakes in %.0f %%%s",
        report.outcomes().size(),
        settings.catalogue(),
        settings.seed(),
        100 * settings.avoidShare(),
        100 * settings.typoShare(),
        settings.set().isEmpty() ? "" : ", " + settings.set());
    line("");
  }

  private void levels(List<Level> levels) {
    line(
        "%-10s %-22s %-10s %-15s %s",
        "questions", "S@5 (95 % interval)", "seen", "with identical", "asked");
    for (Level level : levels) {
      line(
          "%-10d %.3f (%.3f - %.3f)  %-10.3f %-15.3f %.0f %%",
          level.questions(),
          level.hit().value(),
          level.hit().low(),
          level.hit().high(),
          level.seen().value(),
          level.same().value(),
          100 * level.answered().value());
    }
    line("");
  }

  private void references(Report report) {
    int count = report.levels().size();
    if (!report.settings().catalogue().equals(Reference.CATALOGUE)) {
      return;
    }
    line("beside it, S@5 by questions:");
    for (Reference.Row row : Reference.ikea().rows()) {
      line("  %-32s %s", row.name(), figures(row.values().stream().limit(count).toList()));
    }
    line("");
  }

  private void openings(Map<String, List<Level>> byOpening) {
    line("S@5 by opening:");
    byOpening.forEach(
        (kind, levels) ->
            line(
                "  %-14s n=%-4d %s",
                kind,
                levels.getFirst().hit().trials(),
                figures(levels.stream().map(level -> level.hit().value()).toList())));
    line("");
  }

  private void asked(Report report) {
    line("asked: %s; median questions answered: %.0f", report.asked(), report.medianQuestions());
    line(
        "turn over HTTP: median %.1f ms, 99th percentile %.1f ms",
        report.medianMillis(), report.p99Millis());
    line(
        "needed a model: %.1f %% of %d messages %s",
        100 * report.tail().share(), report.tail().messages(), report.tail().needed());
  }

  private void faults(Report report) {
    line(
        "suggestions against a stated must: %d %s, of these with a relaxation offered: %d",
        report.violations().size(),
        report.violationsByKind(),
        report.violations().stream().filter(ConstraintAudit.Violation::relaxationsOffered).count());
    report.violations().stream()
        .limit(5)
        .forEach(
            v -> line("  target %s turn %d: %s %s", v.target(), v.turn(), v.item(), v.detail()));
    report.claims().forEach(this::claims);
    line("conversations the server failed: %d", report.failures().size());
    report.failures().stream().limit(5).forEach(failure -> line("  %s", failure));
  }

  private void claims(String kind, Claims.Checked checked) {
    String unread = checked.unread().isEmpty() ? "" : ", unreadable: " + checked.unread().size();
    line("%s looked up: %d, false: %d%s", kind, checked.claims(), checked.misses().size(), unread);
    checked.misses().stream()
        .limit(5)
        .forEach(
            m ->
                line(
                    "  target %s turn %d: %s %s '%s' (%s)",
                    m.target(), m.turn(), m.item(), m.about(), m.value(), m.text()));
    checked.unread().stream().distinct().limit(3).forEach(text -> line("  unreadable: %s", text));
  }

  private static String figures(List<Double> values) {
    return values.stream()
        .map(value -> String.format(Locale.ROOT, "%.3f", value))
        .collect(Collectors.joining(" / "));
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
