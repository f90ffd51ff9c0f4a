package dev.handful.catalogue.feed;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what a whole file says of its encoding: sequences that only UTF-8 has, and bytes that it
 * cannot have. Ends quietly where the stream breaks off.
 *
 * @param sequences well-formed sequences of several bytes
 * @param bad bytes that are not UTF-8
 * @param undefined bytes among them that Windows-1252 does not have either
 */
record Utf8Census(long sequences, long bad, long undefined) {

  static Utf8Census of(InputStream in) {
    long[] counts = new long[3];
    var text = new Utf8Text(in);
    char[] chars = new char[1 << 14];
    try {
      char last = 0;
      for (int read; (read = text.read(chars, 0, chars.length)) >= 0; ) {
        for (int i = 0; i < read; i++) {
          count(last, chars[i], counts);
          last = chars[i];
        }
      }
    } catch (IOException e) {
      // What was counted until here decides; whoever reads the file tells that it breaks off.
    }
    return new Utf8Census(counts[0], counts[1], counts[2]);
  }

  private static void count(char last, char c, long[] counts) {
    boolean escaped = c >= 0xDC80 && c <= 0xDCFF && !Character.isHighSurrogate(last);
    if (escaped) {
      counts[1]++;
      int b = c - 0xDC00;
      boolean undefined = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
      counts[2] += undefined ? 1 : 0;
    } else if (c > 0x7F && !Character.isLowSurrogate(c)) {
      counts[0]++;
    }
  }

  /** Whether the file is Windows-1252 throughout, as spreadsheets on Windows write it. */
  boolean windows1252() {
    return bad > 0 && undefined == 0 && sequences == 0;
  }
}
