package dev.handful.dialogue;

import dev.handful.catalogue.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side-by-side table; every row has one value per item, "" where the catalogue does not say. */
public record Comparison(List<Column> items, List<Row> rows) {

  /** One item of the table. */
  public record Column(ItemId id, String title) {}

  /** One attribute; {@code best} is the index of the better value, null when there is none. */
  public record Row(String attribute, String label, List<String> values, @Nullable Integer best) {
    public Row {
      values = List.copyOf(values);
    }
  }

  public Comparison {
    items = List.copyOf(items);
    rows = List.copyOf(rows);
  }
}
