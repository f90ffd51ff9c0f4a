package dev.handful.catalogue.feed;

/** What a feed may hold; feeds come from outside, so nothing in them may be boundless. */
final class FeedLimits {

  /** Characters of one line, row or object; a longer one is left out without being held. */
  static final int RECORD = 1 << 20;

  /** Characters of one text; a longer one is cut: what stays is still what the feed says. */
  static final int TEXT = 64 * 1024;

  /** Fields of one object or row after flattening. */
  static final int FIELDS = 2000;

  /** Objects and arrays inside each other. */
  static final int DEPTH = 50;

  /** Characters looked at to tell the format. */
  static final int HEAD = 256 * 1024;

  /** How much of a bad line is shown. */
  static final int SHOWN = 2000;

  private FeedLimits() {}
}
