package dev.handful.catalogue.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table's header, and its rows as objects. A cell is a number only when it reads back exactly as
 * it stands, so that "007" and "1e5" stay the codes they are; a cell that holds a JSON array or
 * object is read as one.
 */
final class Table {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
  private static final Pattern COMMA_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14}),\\d{1,15}");

  /** A number in a header: more likely a first item than the name of a column. */
  private static final Pattern VALUE = Pattern.compile("-?\\d+([.,]\\d+)*");

  private final List<@Nullable String> columns;
  private final boolean decimalComma;

  private Table(List<@Nullable String> columns, boolean decimalComma) {
    this.columns = columns;
    this.decimalComma = decimalComma;
  }

  /** The table of a header; a column without a name, or with one that stands twice, is left out. */
  static Table of(List<String> header, boolean decimalComma, Repairs repairs) {
    var columns = new ArrayList<@Nullable String>();
    var taken = new HashSet<String>();
    for (var cell : header) {
      var name = Fields.printable(cell).strip();
      if (name.isEmpty()) {
        columns.add(null);
      } else if (taken.add(name)) {
        columns.add(name);
      } else {
        columns.add(null);
        repairs.note("column '" + name + "' stands twice; the second was left out");
      }
    }
    header.stream()
        .map(String::strip)
        .filter(cell -> VALUE.matcher(cell).matches())
        .findFirst()
        .ifPresent(
            cell ->
                repairs.note(
                    "the first line should name the columns and says '"
                        + cell
                        + "': write a header line above it if it is an item"));
    int last = columns.lastIndexOf(null);
    boolean unnamed = last >= 0 && header.stream().anyMatch(cell -> cell.isBlank());
    if (unnamed && header.subList(0, header.size() - 1).stream().anyMatch(String::isBlank)) {
      repairs.note("a column without a name was left out");
    }
    return new Table(columns, decimalComma);
  }

  /** What is wrong with a row of so many cells; null when it fits the header. */
  @Nullable String misfit(List<String> cells) {
    boolean more = cells.size() > columns.size();
    boolean fits =
        cells.size() == columns.size()
            || more
                && cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
    return fits
        ? null
        : "has %d cells where the header has %d".formatted(cells.size(), columns.size());
  }

  /** The row as an object; empty cells are left out. */
  ObjectNode object(List<String> cells) {
    var object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (column != null) {
        var cell = cells.get(i).strip();
        if (!FeedWords.bundled().noValue(cell)) {
          object.set(column, node(cell));
        }
      }
    }
    return object;
  }

  private JsonNode node(String cell) {
    char first = cell.charAt(0);
    if (cell.length() <= 32 && (first == '-' || Character.isDigit(first))) {
      if (NUMBER.matcher(cell).matches() && !cell.equals("-0")) {
        return cell.indexOf('.') < 0
            ? LongNode.valueOf(Long.parseLong(cell))
            : DecimalNode.valueOf(new BigDecimal(cell));
      }
      if (decimalComma && COMMA_NUMBER.matcher(cell).matches()) {
        return DecimalNode.valueOf(new BigDecimal(cell.replace(',', '.')));
      }
    }
    char last = cell.charAt(cell.length() - 1);
    if ((first == '[' && last == ']') || (first == '{' && last == '}')) {
      try {
        return JsonText.cell(cell);
      } catch (JsonText.NotJson e) {
        return TextNode.valueOf(cell);
      }
    }
    return TextNode.valueOf(cell);
  }
}
