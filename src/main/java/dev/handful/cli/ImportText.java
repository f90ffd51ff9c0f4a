package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.handful.catalogue.CatalogueProfile.Coverage;
import dev.handful.catalogue.CatalogueProfile.Outlier;
import dev.handful.catalogue.LoadReport;
import dev.handful.importing.ImportReport;
import dev.handful.importing.ImportStatus;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The result of an import as an operator reads it, and as a script does. */
final class ImportText {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
          .build();

  private static final int SHOWN = 10;

  private final StringBuilder text = new StringBuilder();

  private ImportText() {}

  static String json(ImportStatus status) throws JsonProcessingException {
    return JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(status);
  }

  /** What was found, and in the last line what was done. */
  static String of(ImportStatus status) {
    var text = new ImportText();
    var report = status.report();
    if (report != null) {
      text.read(report.load());
      text.attributes(report.load());
      text.doubts(report.load());
      text.change(status.catalogue(), report);
    }
    var message = status.message() == null ? "" : status.message();
    text.line("%s%s", message, message.endsWith(".") ? "" : ".");
    return text.text.toString();
  }

  private void read(LoadReport load) {
    load.files()
        .forEach(file -> line("%s: %s, %,d records", file.name(), file.format(), file.records()));
    line(
        "%s, %s left out%s",
        count(load.items(), "item"),
        count(load.leftOut(), "line"),
        load.duplicates() == 0 ? "" : ", " + load.duplicates() + " of them repeat an id");
    line("");
  }

  private void attributes(LoadReport load) {
    line("%-24s %-9s %-12s %6s  %s", "attribute", "type", "unit", "have", "for example");
    load.profile().attributes().forEach(this::attribute);
    var missing =
        load.profile().missing().entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining(", "));
    line("");
    if (!missing.isEmpty()) {
      line("Items without: %s", missing);
    }
  }

  private void attribute(Coverage of) {
    line(
        "%-24s %-9s %-12s %5.0f%%  %s",
        of.name(),
        of.type().name().toLowerCase(Locale.ROOT),
        of.unit() == null ? "" : of.unit(),
        100 * of.share(),
        of.examples().stream().limit(3).collect(Collectors.joining(" | ")));
  }

  private void doubts(LoadReport load) {
    var profile = load.profile();
    if (profile.outlying() > 0) {
      line("%s far from those of their kind, the farthest:", count(profile.outlying(), "value"));
      profile.outliers().stream().limit(SHOWN).forEach(this::outlier);
    }
    if (!load.problems().isEmpty()) {
      line("Lines left out:");
      load.problems().stream().limit(SHOWN).forEach(problem -> line("  %s", problem));
      if (load.leftOut() > SHOWN) {
        line("  and %,d more", load.leftOut() - SHOWN);
      }
    }
    load.warnings().forEach(warning -> line("Look at: %s", warning));
  }

  private void outlier(Outlier of) {
    line(
        "  %s (%s): %s %s, usual is %s",
        of.title(), of.id(), of.attribute(), number(of.value()), number(of.usual()));
  }

  private void change(String catalogue, ImportReport report) {
    if (report.badLines() != null) {
      line("Every line that was left out, with the reason: %s", report.badLines());
    }
    line("What the attributes are can be edited in %s", report.load().schemaFile());
    line(
        "Against what is live as '%s': %,d new, %,d changed, %,d gone; %,d texts were embedded.",
        catalogue, report.added(), report.changed(), report.removed(), report.embedded());
  }

  private static String count(int number, String of) {
    return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
