package dev.handful.catalogue.feed;

import org.jspecify.annotations.Nullable;

/** Cuts JSON lines: one piece per line that is not blank. */
record LineCutter(TextSource source) implements Piece.Cutter {

  @Override
  public @Nullable Piece next() {
    while (source.peek() != TextSource.END) {
      int line = source.line();
      var text = new StringBuilder();
      boolean tooLong = false;
      for (int c; (c = source.read()) != TextSource.END && c != '\n' && c != '\r'; ) {
        if (text.length() < FeedLimits.RECORD) {
          text.append((char) c);
        } else {
          tooLong = true;
        }
      }
      if (!text.toString().isBlank()) {
        return tooLong
            ? new Piece(line, text.substring(0, FeedLimits.SHOWN), Piece.TOO_LONG)
            : new Piece(line, text.toString(), null);
      }
    }
    return null;
  }
}
