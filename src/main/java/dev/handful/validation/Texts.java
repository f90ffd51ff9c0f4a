package dev.handful.validation;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text for shoppers may look like: one bounded line of plain characters. */
final class Texts {

  /** Longest paragraph; a quoted policy passage fits. */
  static final int LONGEST = 1_000;

  // Bidirectional overrides can make a text read as something else than it says.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");
  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s“”\"]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private Texts() {}

  /** The text without control characters, cut after a word when it is too long. */
  static String plain(String text) {
    var line = UNSEEN.matcher(text).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST - 2);
    return line.substring(0, end > 0 ? end : LONGEST - 2) + " …";
  }

  static List<String> links(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).map(Texts::trimmed).toList();
  }

  /** Numbers without their grouping, so that "1,234" and "1234" are the same. */
  static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(Texts::digits).toList();
  }

  private static String digits(String number) {
    return number.replace(",", "");
  }

  private static String trimmed(String link) {
    return link.replaceAll("[.,;:!?)]+$", "");
  }

  /** The address if a browser may be sent there, else null. */
  static @Nullable String safe(@Nullable String url) {
    if (url == null) {
      return null;
    }
    var lower = url.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web && UNSEEN.matcher(url).results().findAny().isEmpty() ? url : null;
  }
}
