package dev.handful.admin;

import dev.handful.dialogue.ErrorCode;
import dev.handful.failure.HandfulException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an upload is called: its ending tells the reader of feeds what it is. */
final class FeedNames {

  private FeedNames() {}

  /**
   * The operator's name of the file, else one by its media type.
   *
   * @throws HandfulException {@code BAD_FRAME} for a name that is more than a name
   */
  static String of(@Nullable String filename, @Nullable String mediaType) {
    if (filename == null || filename.isBlank()) {
      return "items" + ending(mediaType);
    }
    if (!filename.matches("[A-Za-z0-9][A-Za-z0-9 ._()+-]{0,127}")) {
      throw new HandfulException(
          ErrorCode.BAD_FRAME, "filename is a plain file name with its ending: items.csv.gz");
    }
    return filename;
  }

  private static String ending(@Nullable String mediaType) {
    var type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "text/csv" -> ".csv";
      case "text/tab-separated-values" -> ".tsv";
      case "application/json" -> ".json";
      case "application/gzip", "application/x-gzip" -> ".jsonl.gz";
      default -> ".jsonl";
    };
  }
}
