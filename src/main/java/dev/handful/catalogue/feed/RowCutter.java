package dev.handful.catalogue.feed;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the rows of a CSV file; a quoted cell may hold line breaks. A quote that is never closed
 * costs the line in which it opens, not the rest of the file: reading goes on behind that line.
 */
final class RowCutter implements Piece.Cutter {

  static final String OPEN_QUOTE = "opens a quote (\") that is never closed";
  // Each repair may read up to a whole record again.
  private static final int REPAIRS = 200;

  private final TextSource source;
  private final char delimiter;
  private int repairs;

  RowCutter(TextSource source, char delimiter) {
    this.source = source;
    this.delimiter = delimiter;
  }

  @Override
  public @Nullable Piece next() {
    while (source.peek() == '\n' || source.peek() == '\r') {
      source.read();
    }
    if (source.peek() == TextSource.END) {
      return null;
    }
    if (repairs > REPAIRS) {
      return giveUp();
    }
    int line = source.line();
    var text = new StringBuilder();
    boolean quoted = false;
    boolean cellStart = true;
    while (true) {
      int c = source.peek();
      boolean lineEnd = c == '\n' || c == '\r';
      if (c == TextSource.END ? !quoted : lineEnd && !quoted) {
        return new Piece(line, text.toString(), null);
      }
      if (c == TextSource.END || text.length() == FeedLimits.RECORD) {
        boolean lines = firstLine(text) < text.length();
        return quoted && source.broken() == null && (lines || c == TextSource.END)
            ? open(line, text.toString())
            : tooLong(line, text.toString());
      }
      source.read();
      text.append((char) c);
      if (quoted) {
        if (c == '"' && source.peek() == '"') {
          text.append((char) source.read());
        } else {
          quoted = c != '"';
        }
      } else {
        quoted = c == '"' && cellStart;
        cellStart = c == delimiter;
      }
    }
  }

  /**
   * Reads the lines of a row again but for its first: what looked like one row with line breaks in
   * it was not one. False when the row is one line, or too many were read again already.
   */
  boolean again(Piece row) {
    int first = firstLine(row.text());
    if (first == row.text().length() || repairs++ >= REPAIRS) {
      return false;
    }
    source.back(row.text().substring(first), row.line());
    return true;
  }

  private Piece open(int line, String text) {
    repairs++;
    int first = firstLine(text);
    source.back(text.substring(first), line);
    return new Piece(line, FeedLine.shown(text.substring(0, first)), OPEN_QUOTE);
  }

  private Piece tooLong(int line, String text) {
    for (int c; (c = source.peek()) != TextSource.END && c != '\n' && c != '\r'; ) {
      source.read();
    }
    return new Piece(line, FeedLine.shown(text), Piece.TOO_LONG);
  }

  private Piece giveUp() {
    int line = source.line();
    while (source.read() != TextSource.END) {
      // Nothing behind so many broken quotes can be trusted to be a row.
    }
    return new Piece(
        line,
        "",
        "and everything behind it is left out: the quotes of this file are broken; write a quote"
            + " inside a cell as two (\"\")");
  }

  private static int firstLine(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return text.length();
  }
}
