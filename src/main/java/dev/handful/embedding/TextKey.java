package dev.handful.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a vector is kept under: the SHA-256 of its text, as four numbers. */
record TextKey(long first, long second, long third, long fourth) {

  static final int BYTES = 32;

  static TextKey of(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return read(ByteBuffer.wrap(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static TextKey read(ByteBuffer bytes) {
    return new TextKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  void write(ByteBuffer bytes) {
    bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }
}
