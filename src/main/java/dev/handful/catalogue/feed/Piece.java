package dev.handful.catalogue.feed;

import org.jspecify.annotations.Nullable;

/**
 * The text of one record.
 *
 * @param line where it begins
 * @param text as it stands; only its beginning when it is in trouble
 * @param trouble why it cannot be read; null when it can be tried
 */
record Piece(int line, String text, @Nullable String trouble) {

  static final String TOO_LONG = "is longer than 1 MB";

  /** Only the line it begins in. */
  Piece firstLine() {
    return new Piece(line, text.lines().findFirst().orElse(""), trouble);
  }

  /** Cuts a feed into pieces, one record each, without holding more than one. */
  interface Cutter {
    /** The next piece, or null at the end. */
    @Nullable Piece next();
  }
}
