package dev.handful.catalogue.feed;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Characters with line numbers, and with a way back. A stream that breaks off (a gz that was cut)
 * ends here like one that is complete; {@link #broken} tells.
 */
final class TextSource implements AutoCloseable {

  static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int next;
  private int limit;
  private String back = "";
  private int backNext;
  private int line = 1;
  private boolean afterReturn;
  private @Nullable String broken;

  TextSource(Reader in) {
    this.in = in;
  }

  /** The next character, or {@link #END}. */
  int read() {
    int c = peek();
    if (c == END) {
      return END;
    }
    if (backNext < back.length()) {
      backNext++;
    } else {
      next++;
    }
    // "\r\n" is one line break, counted at its first character.
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
    return c;
  }

  /** The next character without taking it. */
  int peek() {
    if (backNext < back.length()) {
      return back.charAt(backNext);
    }
    if (next == limit && !fill()) {
      return END;
    }
    return buffer[next];
  }

  /** The line in which the next character stands; first line = 1. */
  int line() {
    return line;
  }

  /** Puts text before what comes next; it begins in the line given. */
  void back(String text, int line) {
    back = text + back.substring(backNext);
    backNext = 0;
    this.line = line;
    afterReturn = false;
  }

  /** The first characters, at most so many; they come again. Only before anything is read. */
  String head(int most) {
    var head = new StringBuilder();
    for (int c; head.length() < most && (c = read()) != END; ) {
      head.append((char) c);
    }
    back(head.toString(), 1);
    return head.toString();
  }

  void skip(int characters) {
    for (int i = 0; i < characters; i++) {
      read();
    }
  }

  /** Why the stream broke off; null when it did not. */
  @Nullable String broken() {
    return broken;
  }

  private boolean fill() {
    if (broken != null) {
      return false;
    }
    try {
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    } catch (IOException e) {
      broken = e.getMessage() == null ? e.toString() : e.getMessage();
      limit = 0;
    }
    next = 0;
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
