package dev.handful.catalogue.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.catalogue.LoadReport.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one file into a sink; each goes there as a line or as one that is left out.
 */
final class Records {

  private final Path path;
  private final String file;
  private final TextSource text;
  private final FeedSink sink;
  private final Repairs repairs;
  private final Fields fields;
  private int read;

  Records(Path path, TextSource text, FeedSink sink, Repairs repairs) {
    this.path = path;
    this.file = path.getFileName().toString();
    this.text = text;
    this.sink = sink;
    this.repairs = repairs;
    this.fields = new Fields(file, repairs);
  }

  /**
   * Reads all of them.
   *
   * @return how many became lines
   * @throws CatalogueProblemException when the text has no shape that can be read
   */
  int read(Shape shape) {
    switch (shape) {
      case Shape.JsonLines ignored -> objects(new LineCutter(text));
      case Shape.JsonArray(int start, String ignored) -> {
        text.skip(start);
        objects(new ElementCutter(text));
      }
      case Shape.Rows rows -> rows(rows);
      case Shape.Unknown(String says) -> throw new CatalogueProblemException(path + " " + says);
    }
    var broken = text.broken();
    if (broken != null) {
      leftOut(
          new Piece(text.line(), "", null),
          "the file breaks off here ("
              + broken
              + "): transfer it again; what stands before is read");
    }
    return read;
  }

  private void objects(Piece.Cutter cutter) {
    for (Piece piece; (piece = cutter.next()) != null && whole(); ) {
      var trouble = trouble(piece);
      if (trouble != null) {
        leftOut(piece, trouble);
        continue;
      }
      try {
        if (JsonText.value(withoutMark(piece.text())) instanceof ObjectNode object) {
          lines(piece, Variants.of(object));
        } else {
          leftOut(piece, "is not a JSON object");
        }
      } catch (JsonText.NotJson e) {
        leftOut(piece, e.getMessage());
      }
    }
  }

  private void rows(Shape.Rows shape) {
    var cutter = new RowCutter(text, shape.delimiter());
    for (int i = 0; i < shape.skip(); i++) {
      cutter.next();
    }
    var cells = new Cells(shape.delimiter());
    var table = header(cutter, cells, shape);
    for (Piece row; (row = cutter.next()) != null && whole(); ) {
      var trouble = trouble(row);
      var split = trouble == null ? cells.of(row.text()) : List.<String>of();
      if (trouble == null) {
        trouble =
            split.isEmpty()
                ? "has a quote (\") where none may stand: write a quote inside a cell as two (\"\")"
                : table.misfit(split);
      }
      if (trouble == null) {
        if (split.stream().anyMatch(cell -> !cell.isBlank())) {
          lines(row, Variants.of(table.object(split)));
        }
      } else if (row.trouble() == null && cutter.again(row)) {
        leftOut(row.firstLine(), RowCutter.OPEN_QUOTE);
      } else {
        leftOut(row, trouble);
      }
    }
  }

  private Table header(RowCutter cutter, Cells cells, Shape.Rows shape) {
    var row = cutter.next();
    var names = row == null || row.trouble() != null ? List.<String>of() : cells.of(row.text());
    if (row == null || names.isEmpty()) {
      throw new CatalogueProblemException(
          path + ":1: the header cannot be read: the first line must name the columns");
    }
    if (names.size() > FeedLimits.FIELDS) {
      throw new CatalogueProblemException(
          "%s:%d: has %d columns, more than the %d an item can have: is it written sideways?"
              .formatted(path, row.line(), names.size(), FeedLimits.FIELDS));
    }
    return Table.of(names, shape.decimalComma(), repairs);
  }

  private static @Nullable String trouble(Piece piece) {
    return piece.trouble() == null && Utf8Text.damaged(piece.text())
        ? "is not valid UTF-8: export the file as UTF-8"
        : piece.trouble();
  }

  private void lines(Piece piece, List<ObjectNode> items) {
    try {
      for (var item : items) {
        sink.line(fields.line(piece.line(), item));
        read++;
      }
    } catch (Fields.TooManyFields e) {
      leftOut(piece, e.getMessage());
    }
  }

  /** False when the file broke off within the last piece: half a record is none. */
  private boolean whole() {
    return text.peek() != TextSource.END || text.broken() == null;
  }

  private void leftOut(Piece piece, String reason) {
    sink.leftOut(
        new Problem(file, piece.line(), reason), Fields.printable(FeedLine.shown(piece.text())));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
