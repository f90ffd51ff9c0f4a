package dev.handful.catalogue.feed;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the elements of a JSON array whose opening bracket was read. Follows brackets and quotes
 * only, so that one element that is not JSON costs itself and not the rest.
 */
final class ElementCutter implements Piece.Cutter {

  private final TextSource source;
  private boolean ended;

  ElementCutter(TextSource source) {
    this.source = source;
  }

  @Override
  public @Nullable Piece next() {
    if (ended) {
      return null;
    }
    int c = source.peek();
    while (c != TextSource.END && (c <= ' ' || c == ',' || c == '\uFEFF')) {
      source.read();
      c = source.peek();
    }
    if (c == TextSource.END) {
      ended = true;
      return new Piece(source.line(), "", "the array is not closed: the file is cut off here");
    }
    if (c == ']') {
      ended = true;
      return null;
    }
    return element();
  }

  private Piece element() {
    int line = source.line();
    var text = new StringBuilder();
    boolean tooLong = false;
    int depth = 0;
    boolean quoted = false;
    while (true) {
      int c = source.peek();
      boolean after = !quoted && depth == 0 && (c == ',' || c == ']');
      if (c == TextSource.END || after) {
        ended = c == TextSource.END;
        var trouble = ended && depth > 0 ? "is not closed: from here on nothing can be read" : null;
        return piece(line, text, tooLong ? Piece.TOO_LONG : trouble);
      }
      source.read();
      if (text.length() < FeedLimits.RECORD) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
      if (quoted) {
        if (c == '\\' && source.peek() != TextSource.END) {
          int escaped = source.read();
          text.append((char) escaped);
        } else if (c == '"' || c == '\n') {
          // No JSON text holds a line break: a quote that was forgotten ends with its line.
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return piece(line, text, tooLong ? Piece.TOO_LONG : null);
      }
    }
  }

  private static Piece piece(int line, StringBuilder text, @Nullable String trouble) {
    return new Piece(
        line, trouble == null ? text.toString() : FeedLine.shown(text.toString()), trouble);
  }
}
