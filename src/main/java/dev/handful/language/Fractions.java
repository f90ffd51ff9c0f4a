package dev.handful.language;

import com.ibm.icu.lang.UCharacter;
import dev.handful.language.Numbers.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fractions beside numbers: "1½", "1/2", "1 1/2", "two and a half". Pure. */
final class Fractions {
  private static final List<String> AND_A_HALF = List.of("and", "a", "half");
  private static final Pattern DIGIT = Pattern.compile("[1-9]");
  private static final double HALF = 0.5;

  private Fractions() {}

  /** The number with the fraction that follows it. */
  static Span extended(String text, List<Token> tokens, Span number) {
    int end = number.end();
    double sign = signAfter(text, tokens, end - 1);
    if (sign > 0) {
      return new Span(number.start(), end, number.value() + sign);
    }
    var written = written(text, tokens, end);
    if (written != null && number.value() % 1 == 0 && blank(text, tokens, end)) {
      return new Span(number.start(), written.end(), number.value() + written.value());
    }
    return andAHalf(tokens, end)
        ? new Span(number.start(), end + AND_A_HALF.size(), number.value() + HALF)
        : number;
  }

  /** "1/2" at this token, or null; "24/7" is none. */
  static @Nullable Span written(String text, List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()
        || !text.substring(tokens.get(at).end(), tokens.get(at + 1).start()).equals("/")
        || !DIGIT.matcher(tokens.get(at).text()).matches()
        || !DIGIT.matcher(tokens.get(at + 1).text()).matches()) {
      return null;
    }
    double share =
        Double.parseDouble(tokens.get(at).text()) / Double.parseDouble(tokens.get(at + 1).text());
    return share < 1 ? new Span(at, at + 2, share) : null;
  }

  static boolean andAHalf(List<Token> tokens, int at) {
    int end = at + AND_A_HALF.size();
    return end <= tokens.size()
        && tokens.subList(at, end).stream().map(Token::text).toList().equals(AND_A_HALF);
  }

  /** "½ metre": the sign is no token; what stands before this one, 0 when none does. */
  static double signBefore(String text, List<Token> tokens, int at) {
    int from = at == 0 ? 0 : tokens.get(at - 1).end();
    boolean ofNumber = at > 0 && signAfter(text, tokens, at - 1) > 0 && digits(tokens.get(at - 1));
    return ofNumber ? 0 : sign(text.substring(from, tokens.get(at).start()).strip());
  }

  private static boolean digits(Token token) {
    return Character.isDigit(token.text().charAt(0));
  }

  private static double signAfter(String text, List<Token> tokens, int at) {
    int from = tokens.get(at).end();
    int to = at + 1 < tokens.size() ? tokens.get(at + 1).start() : text.length();
    return from < to && digits(tokens.get(at)) ? sign(text.substring(from, to).strip()) : 0;
  }

  private static double sign(String gap) {
    if (gap.isEmpty()) {
      return 0;
    }
    double value = UCharacter.getUnicodeNumericValue(gap.codePointAt(0));
    return value > 0 && value < 1 ? value : 0;
  }

  private static boolean blank(String text, List<Token> tokens, int at) {
    return text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).isBlank();
  }
}
