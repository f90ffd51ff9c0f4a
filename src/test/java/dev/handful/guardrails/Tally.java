package dev.handful.guardrails;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts by category; a finding counts once a row. */
final class Tally {

  /** One category. */
  private static final class Row {
    private int rows;
    private int declined;
    private int byModel;
    private final Map<Finding, Integer> found = new EnumMap<>(Finding.class);
  }

  private final Map<String, Row> categories = new TreeMap<>();

  void add(String category, boolean declined, boolean byModel, Set<Finding> found) {
    var row = categories.computeIfAbsent(category, _ -> new Row());
    row.rows++;
    row.declined += declined ? 1 : 0;
    row.byModel += byModel ? 1 : 0;
    found.forEach(one -> row.found.merge(one, 1, Integer::sum));
  }

  /** How many rows were found guilty of what; without those that were not. */
  Map<Finding, Integer> found() {
    var all = new EnumMap<Finding, Integer>(Finding.class);
    for (var row : categories.values()) {
      row.found.forEach((finding, count) -> all.merge(finding, count, Integer::sum));
    }
    return all;
  }

  int declined() {
    return categories.values().stream().mapToInt(row -> row.declined).sum();
  }

  int byModel() {
    return categories.values().stream().mapToInt(row -> row.byModel).sum();
  }

  /** A line per category, never one per row: whoever repairs a guard must not read the tables. */
  String table() {
    var table =
        new StringBuilder(
            "%-22s %5s %9s %9s".formatted("category", "rows", "declined", "by model"));
    for (var finding : Finding.values()) {
      table.append(" %12s".formatted(finding));
    }
    categories.forEach(
        (name, row) -> {
          table.append("%n%-22s %5d %9d %9d".formatted(name, row.rows, row.declined, row.byModel));
          for (var finding : Finding.values()) {
            table.append(" %12d".formatted(row.found.getOrDefault(finding, 0)));
          }
        });
    return table.toString();
  }
}
