package dev.handful.language;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Puts a space between a number and what is glued to it, with offsets that still point into the
 * text as written. (Lucene's PatternReplaceCharFilter cuts the last digit off the offsets when the
 * match has no width.)
 */
final class Unglued extends BaseCharFilter {
  /** Between a digit and a letter, and between such an "x" or "m" and the digit after it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\d)(?=\\p{L})(?!(?:st|nd|rd|th)\\b)|(?<=\\d\\s?[xX\u00d7])(?=\\d)|(?<=\\d[mh])(?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private int at;
  private String text = "";
  private boolean filled;

  Unglued(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!filled) {
      fill();
    }
    if (at >= text.length()) {
      return -1;
    }
    int count = Math.min(length, text.length() - at);
    text.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  private void fill() throws IOException {
    var written = new StringWriter();
    input.transferTo(written);
    var glued = written.toString();
    var apart = new StringBuilder();
    var matcher = GLUED.matcher(glued);
    int from = 0;
    int inserted = 0;
    while (matcher.find()) {
      apart.append(glued, from, matcher.start()).append(' ');
      from = matcher.start();
      inserted++;
      addOffCorrectMap(apart.length(), -inserted);
    }
    text = apart.append(glued, from, glued.length()).toString();
    filled = true;
  }
}
