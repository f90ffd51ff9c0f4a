package dev.handful.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * What happened while a catalogue was loaded, for the caller to tell.
 *
 * @param items number of items that can be recommended
 * @param problems lines that were left out
 * @param warnings what was loaded but should be looked at, one sentence each
 * @param schemaFile the editable file that was read or written
 */
public record LoadReport(
    int items, List<Problem> problems, List<String> warnings, Path schemaFile) {

  public LoadReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** A line that was left out; first line = 1. */
  public record Problem(String file, int line, String reason) {

    @Override
    public String toString() {
      return file + ":" + line + ": " + reason;
    }
  }
}
