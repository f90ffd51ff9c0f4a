package dev.handful.catalogue.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Files that are no feed whatever they are called, by their first bytes, and what to do instead.
 */
final class ForeignFormat {

  private static final String UNPACK = "unpack it and import what is inside";

  /** Where a file begins like this, it is that. */
  private record Mark(String bytes, String says) {}

  // Latin-1 text: one character is one byte.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              "\u00D0\u00CF\u0011\u00E0",
              "is an old Excel workbook (xls): save it as \"CSV UTF-8\" and import that"),
          new Mark("%PDF", "is a PDF: export the products as CSV or JSON lines"),
          new Mark(
              "PAR1",
              "is a Parquet file: export it as JSON lines or CSV (jsonl.gz and csv.gz are read as they are)"),
          new Mark("BZh", "is compressed with bzip2: " + UNPACK + ", or use gzip"),
          new Mark("\u00FD7zXZ", "is compressed with xz: " + UNPACK + ", or use gzip"),
          new Mark(
              "\u0028\u00B5\u002F\u00FD", "is compressed with zstd: " + UNPACK + ", or use gzip"),
          new Mark("7z\u00BC\u00AF", "is a 7z archive: " + UNPACK),
          new Mark("Rar!", "is a RAR archive: " + UNPACK),
          new Mark("SQLite format 3", "is a database: export the products as CSV or JSON lines"),
          new Mark("\u0089PNG", "is a picture"),
          new Mark("\u00FF\u00D8\u00FF", "is a picture"),
          new Mark("GIF8", "is a picture"));

  private ForeignFormat() {}

  /**
   * What is wrong with a file that begins like this and what to do; null when it may be a feed.
   *
   * @param head its first bytes, at least some hundred where there are so many
   */
  static @Nullable String of(byte[] head) {
    var latin = new String(head, StandardCharsets.ISO_8859_1);
    for (var mark : MARKS) {
      if (latin.startsWith(mark.bytes())) {
        return mark.says();
      }
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      boolean workbook = latin.contains("[Content_Types].xml") || latin.contains("xl/");
      return workbook
          ? "is an Excel workbook (xlsx): save it as \"CSV UTF-8\" and import that"
          : "is a zip archive: " + UNPACK + " (a folder of several files may be named)";
    }
    if (latin.length() > 257 && latin.startsWith("ustar", 257)) {
      return "is a tar archive: " + UNPACK + " (a folder of several files may be named)";
    }
    var start = latin.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s+", "").toLowerCase(Locale.ROOT);
    if (start.matches(
        "(?s)(\u00EF\u00BB\u00BF)?(<!--.*?-->\\s*)?<(!doctype html|html|head|body)\\b.*")) {
      return "is a web page and no feed (often a login or an error page that was saved): download the"
          + " feed again";
    }
    return binary(latin)
        ? "is not text: name a file of JSON lines, JSON or CSV, or one of them compressed with gzip"
        : null;
  }

  // UTF-16 has a byte order mark or is refused: without one a guess may be wrong.
  private static boolean binary(String latin) {
    boolean marked = latin.startsWith("\u00FF\u00FE") || latin.startsWith("\u00FE\u00FF");
    long zeros = latin.chars().filter(c -> c == 0).count();
    return !marked && zeros > 0.05 * latin.length();
  }
}
