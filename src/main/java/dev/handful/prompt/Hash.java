package dev.handful.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names of content: the same content has the same name on every machine. */
final class Hash {

  private static final int DIGITS = 8;

  private Hash() {}

  /** Eight hexadecimal digits over the texts; the lengths count, so no text runs into the next. */
  static String of(List<String> texts) {
    var all = new StringBuilder();
    texts.forEach(text -> all.append(text.length()).append(':').append(text));
    return hex(all.toString());
  }

  /** Eight hexadecimal digits over one text. */
  static String hex(String text) {
    return HexFormat.of()
        .formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)))
        .substring(0, DIGITS);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
