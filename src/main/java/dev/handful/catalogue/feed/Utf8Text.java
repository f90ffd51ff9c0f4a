package dev.handful.catalogue.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and keeps track of what is not: each bad byte becomes a lone surrogate U+DC80 to
 * U+DCFF (as Python's "surrogateescape" has it), which no valid text can hold. So one bad line is
 * known by its own characters, and the lines around it are read.
 */
final class Utf8Text extends Reader {

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
  private boolean ended;

  Utf8Text(InputStream in) {
    this.in = in;
  }

  /** Whether the text holds a byte that was not UTF-8. */
  static boolean damaged(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xDC80
          && c <= 0xDCFF
          && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var chars = CharBuffer.wrap(target, offset, length);
    while (chars.position() == 0) {
      fill();
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode(chars);
    }
    return chars.position();
  }

  private void decode(CharBuffer chars) {
    while (bytes.hasRemaining() && chars.hasRemaining()) {
      var result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        for (int i = 0; i < result.length() && chars.hasRemaining(); i++) {
          chars.put((char) (0xDC00 + (bytes.get() & 0xFF)));
        }
        decoder.reset();
      } else if (result.isOverflow() || !ended) {
        return;
      }
    }
  }

  private void fill() throws IOException {
    if (ended) {
      return;
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
