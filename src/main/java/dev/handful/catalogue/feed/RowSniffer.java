package dev.handful.catalogue.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what separates the cells of a table: the character that cuts its first rows into the same
 * number of columns, the more the better.
 */
record RowSniffer(String head, boolean whole) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int ROWS = 200;
  private static final double AGREE = 0.7;
  private static final Pattern COMMA = Pattern.compile("-?\\d+,(\\d{1,2}|\\d{4,})");
  private static final Pattern POINT = Pattern.compile("-?\\d+\\.\\d+");

  Shape.@Nullable Rows rows() {
    // A first line of Excel's own that names the separator.
    if (head.matches("(?si)sep=[,;|\t]\\R.*")) {
      char named = head.charAt(4);
      return rows(named, sample(named, 1), 1);
    }
    Shape.Rows best = null;
    int most = 1;
    for (char delimiter : DELIMITERS) {
      var sample = sample(delimiter, 0);
      if (sample.isEmpty()
          && head.chars().filter(c -> c == delimiter).count() > FeedLimits.FIELDS) {
        // A header that does not end within the head; whoever reads it tells that it is too wide.
        return new Shape.Rows(delimiter, false, 0);
      }
      int columns = sample.isEmpty() ? 0 : sample.getFirst().size();
      if (columns > most && agree(sample, columns)) {
        best = rows(delimiter, sample, 0);
        most = columns;
      }
    }
    return best;
  }

  private static boolean agree(List<List<String>> sample, int columns) {
    long same = sample.stream().filter(row -> row.size() == columns).count();
    // A short table may have a bad row; its header alone must not be all there is to go by.
    return same >= AGREE * sample.size() || (sample.size() <= 4 && same >= 2);
  }

  private List<List<String>> sample(char delimiter, int skip) {
    var cells = new Cells(delimiter);
    var sample = new ArrayList<List<String>>();
    try (var source = new TextSource(new java.io.StringReader(head))) {
      var cutter = new RowCutter(source, delimiter);
      int skipped = 0;
      for (Piece row; sample.size() < ROWS && (row = cutter.next()) != null; ) {
        boolean cut = !whole && source.peek() == TextSource.END;
        if (skipped++ >= skip && !cut && row.trouble() == null) {
          sample.add(cells.of(row.text()));
        }
      }
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a string does not fail", e);
    }
    sample.removeIf(List::isEmpty);
    return sample;
  }

  private static Shape.Rows rows(char delimiter, List<List<String>> sample, int skip) {
    var all = sample.stream().flatMap(List::stream).map(String::strip).toList();
    long commas = all.stream().filter(cell -> COMMA.matcher(cell).matches()).count();
    long points = all.stream().filter(cell -> POINT.matcher(cell).matches()).count();
    return new Shape.Rows(delimiter, commas > 0 && points < 0.1 * commas, skip);
  }
}
