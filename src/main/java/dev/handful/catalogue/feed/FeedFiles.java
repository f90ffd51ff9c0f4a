package dev.handful.catalogue.feed;

import dev.handful.catalogue.CatalogueProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The files of items in a folder. */
public final class FeedFiles {

  private static final Pattern ITEMS =
      Pattern.compile("(?i)items\\.(jsonl|ndjson|json|csv|tsv)(\\.gz)?");
  private static final Pattern PART =
      Pattern.compile("(?i).+\\.(jsonl|ndjson|json|csv|tsv|txt)(\\.gz)?|.+\\.gz");
  private static final String BAD_LINES = "bad-lines";

  private FeedFiles() {}

  /**
   * The file itself, or of a folder: {@code items.jsonl}, {@code .json}, {@code .csv} or {@code
   * .tsv} where there is one, else every file that looks like a part of a feed, in the order of
   * their names ("part-2" before "part-10").
   *
   * @throws CatalogueProblemException when a folder holds none
   */
  public static List<Path> of(Path items) {
    if (!Files.isDirectory(items)) {
      return List.of(items);
    }
    try (var all = Files.list(items)) {
      var parts =
          all.filter(Files::isRegularFile)
              .filter(file -> PART.matcher(name(file)).matches())
              .filter(file -> !name(file).startsWith(".") && !name(file).startsWith(BAD_LINES))
              .sorted(Comparator.comparing(FeedFiles::sortable))
              .toList();
      var whole = parts.stream().filter(file -> ITEMS.matcher(name(file)).matches()).toList();
      if (parts.isEmpty()) {
        throw new CatalogueProblemException(
            items
                + " holds no items: put items.jsonl or items.csv there, or the parts of a feed"
                + " (.jsonl, .json, .csv, .tsv, each also .gz)");
      }
      return whole.isEmpty() ? parts : List.of(preferred(whole));
    } catch (IOException e) {
      throw new CatalogueProblemException(items + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path preferred(List<Path> whole) {
    return whole.stream()
        .min(Comparator.comparingInt(file -> name(file).contains("json") ? 0 : 1))
        .orElseThrow();
  }

  /** The name with its numbers at equal length, so that they sort by value. */
  private static String sortable(Path file) {
    return Pattern.compile("\\d+")
        .matcher(name(file))
        .replaceAll(
            number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
