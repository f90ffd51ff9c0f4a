package dev.handful.language;

import dev.handful.language.Numbers.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people say them beyond what number formats know: "a couple of hundred", "half a
 * dozen", "under a grand", "two grand". Its words are in {@code language/measures.en.yaml}.
 */
final class LooseNumbers {
  private static final int LONGEST = 3;
  private static final String ONE = "a";

  private final Map<String, Double> counted;
  private final Map<String, Double> scales;
  private final Map<String, List<String>> ambiguous;

  LooseNumbers(MeasureData data) {
    counted = data.countWords();
    scales = data.scaleWords();
    ambiguous = data.ambiguousWords();
  }

  /** The loose number that starts at this token, or null. */
  @Nullable Span at(List<Token> tokens, int start) {
    int at = start + (text(tokens, start).equals(ONE) ? 1 : 0);
    for (int length = LONGEST; length > 0; length--) {
      int end = Math.min(at + length, tokens.size());
      var count = counted.get(phrase(tokens, at, end));
      var scale = scales.get(text(tokens, end));
      if (count != null && scale != null) {
        return new Span(start, end + 1, count * scale);
      }
    }
    var scale = at > start ? ownScale(tokens, at) : null;
    return scale == null ? null : new Span(start, at + 1, scale);
  }

  /** "Two grand", "3 dozen": the number times the scale after it; else the number as it is. */
  Span scaled(List<Token> tokens, Span number) {
    var scale = ownScale(tokens, number.end());
    return scale == null
        ? number
        : new Span(number.start(), number.end() + 1, number.value() * scale);
  }

  /** What the last word of a number multiplies by: 100 for "six hundred"; 1 for "six". */
  double scale(Token last) {
    return scales.getOrDefault(last.text(), 1.0);
  }

  /** A scale that number formats do not know; a word of other use only where no noun follows. */
  private @Nullable Double ownScale(List<Token> tokens, int at) {
    var followers = ambiguous.get(text(tokens, at));
    boolean plain = at + 1 >= tokens.size() || pauses(tokens, at);
    boolean number = followers != null && (plain || followers.contains(text(tokens, at + 1)));
    return number ? scales.get(text(tokens, at)) : null;
  }

  /** Anything but one space between this token and the next. */
  private static boolean pauses(List<Token> tokens, int at) {
    return tokens.get(at + 1).start() - tokens.get(at).end() > 1;
  }

  private static String text(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).text() : "";
  }

  private static String phrase(List<Token> tokens, int start, int end) {
    return start >= end
        ? ""
        : String.join(" ", tokens.subList(start, end).stream().map(Token::text).toList());
  }
}
