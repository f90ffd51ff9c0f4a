package dev.handful.evaluation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The most common typing mistakes, in words of five letters and more; figures stay as they are. */
final class Typo {
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,}");

  private Typo() {}

  /** {@code text} with two letters swapped, one doubled or one missing. */
  static String in(String text, RandomGenerator random) {
    List<MatchResult> words = LONG_WORD.matcher(text).results().toList();
    if (words.isEmpty()) {
      return text;
    }
    MatchResult word = words.get(random.nextInt(words.size()));
    int at = word.start() + 1 + random.nextInt(word.end() - word.start() - 2);
    String before = text.substring(0, at);
    return switch (random.nextInt(3)) {
      case 0 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
      case 1 -> before + text.charAt(at) + text.substring(at);
      default -> before + text.substring(at + 1);
    };
  }
}
