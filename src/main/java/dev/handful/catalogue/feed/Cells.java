package dev.handful.catalogue.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The cells of one row. */
final class Cells {

  private final CSVFormat format;

  Cells(char delimiter) {
    format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** Its cells in order; empty when the text is not one row: quotes stand where they may not. */
  List<String> of(String row) {
    try (var parser = CSVParser.parse(row, format)) {
      var records = parser.getRecords();
      return records.size() == 1 ? records.getFirst().toList() : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
