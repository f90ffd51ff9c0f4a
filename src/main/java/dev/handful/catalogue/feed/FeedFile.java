package dev.handful.catalogue.feed;

import dev.handful.catalogue.CatalogueProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * One file of a feed: what it is compressed and encoded with, told by its content.
 *
 * @param encoding of the text
 * @param bom bytes of a byte order mark at its start
 */
record FeedFile(Path path, boolean gzip, Charset encoding, int bom) {

  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOKED_AT = 4096;

  /**
   * Looks into a file.
   *
   * @throws CatalogueProblemException with what to do when it is missing, unreadable or no feed
   */
  static FeedFile of(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new CatalogueProblemException(
          path + " does not exist: name a file of items (JSON lines, JSON or CSV)");
    }
    try {
      boolean gzip = gzip(head(Files.newInputStream(path)));
      var head = head(bytes(path, gzip));
      var foreign = ForeignFormat.of(head);
      if (foreign != null) {
        throw new CatalogueProblemException(path + " " + foreign);
      }
      if (starts(head, 0xEF, 0xBB, 0xBF)) {
        return new FeedFile(path, gzip, StandardCharsets.UTF_8, 3);
      }
      if (starts(head, 0xFF, 0xFE)) {
        return new FeedFile(path, gzip, StandardCharsets.UTF_16LE, 2);
      }
      boolean big = starts(head, 0xFE, 0xFF);
      return big
          ? new FeedFile(path, gzip, StandardCharsets.UTF_16BE, 2)
          : new FeedFile(path, gzip, StandardCharsets.UTF_8, 0);
    } catch (IOException e) {
      throw new CatalogueProblemException(
          path + " cannot be read: " + e.getMessage() + "; check the file and its permissions", e);
    }
  }

  /** The same file read as Windows-1252. */
  FeedFile asWindows() {
    return new FeedFile(path, gzip, WINDOWS, 0);
  }

  /** What the whole file says of its encoding. */
  Utf8Census census() throws IOException {
    try (var in = bytes(path, gzip)) {
      return Utf8Census.of(in);
    }
  }

  /** The text from its first character on, without byte order mark. */
  TextSource open() throws IOException {
    var in = bytes(path, gzip);
    in.skipNBytes(bom);
    Reader text =
        encoding.equals(StandardCharsets.UTF_8)
            ? new Utf8Text(in)
            : new InputStreamReader(in, encoding);
    return new TextSource(text);
  }

  /** For people: "UTF-16, gzip". */
  String coding() {
    var name = encoding.equals(WINDOWS) ? "Windows-1252" : encoding.name().replaceAll("[BL]E$", "");
    return name + (gzip ? ", gzip" : "");
  }

  private static InputStream bytes(Path path, boolean gzip) throws IOException {
    var file = Files.newInputStream(path);
    return gzip
        ? new BufferedInputStream(new GZIPInputStream(file, 1 << 14), 1 << 14)
        : new BufferedInputStream(file, 1 << 16);
  }

  private static byte[] head(InputStream in) throws IOException {
    try (in) {
      var head = new byte[LOOKED_AT];
      int length = 0;
      try {
        for (int read;
            length < LOOKED_AT && (read = in.read(head, length, LOOKED_AT - length)) > 0; ) {
          length += read;
        }
      } catch (IOException e) {
        // A gz that was cut: what could be read tells what it is.
      }
      return java.util.Arrays.copyOf(head, length);
    }
  }

  private static boolean gzip(byte[] head) {
    return starts(head, 0x1F, 0x8B);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
