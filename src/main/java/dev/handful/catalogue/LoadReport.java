package dev.handful.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * What happened while a catalogue was loaded, for the caller to tell; plain data, so that it can be
 * written as JSON.
 *
 * @param items number of items that can be recommended
 * @param leftOut number of lines that were left out; {@code problems} names at most the first
 *     {@link #NAMED} of them
 * @param duplicates how many of those repeat an id
 * @param problems the first lines that were left out
 * @param warnings what was loaded but should be looked at, one sentence each
 * @param files what was read, in order
 * @param profile what the items look like: types, coverage, missing parts, outliers
 * @param schemaFile the editable file that was read or written
 */
public record LoadReport(
    int items,
    int leftOut,
    int duplicates,
    List<Problem> problems,
    List<String> warnings,
    List<SourceFile> files,
    CatalogueProfile profile,
    Path schemaFile) {

  /** So many problems are kept; all of them go to {@link BadLines}. */
  public static final int NAMED = 1000;

  public LoadReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /** A line that was left out; first line = 1. */
  public record Problem(String file, int line, String reason) {

    @Override
    public String toString() {
      return file + ":" + line + ": " + reason;
    }
  }

  /**
   * A file that was read.
   *
   * @param format for people: "CSV with ';', UTF-8, gzip"
   * @param records lines, rows or objects that were read as one item each
   */
  public record SourceFile(String name, String format, int records) {}
}
