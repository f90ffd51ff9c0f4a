package dev.handful.understanding.llm;

import dev.handful.language.Quantities;
import dev.handful.language.Quantity;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the shopper wrote, for the question whether something is in it. */
final class Utterance {

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[\\p{Nd}.,'\u00a0 ]*\\p{Nd})?");
  private static final double NEARLY = 0.02;

  private final String text;
  private final List<Quantity> quantities;
  private final Set<String> stems;
  private final Set<String> digits;

  Utterance(String text, Words words, Quantities reader) {
    this.text = text;
    var tokens = words.tokens(text);
    quantities = reader.find(text, tokens);
    stems = tokens.stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
    digits =
        DIGITS
            .matcher(text)
            .results()
            .map(found -> found.group().replaceAll("\\P{Nd}", ""))
            .collect(Collectors.toUnmodifiableSet());
  }

  String text() {
    return text;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  boolean hasStem(String stem) {
    return stems.contains(stem);
  }

  /** The quote as the shopper wrote it, whatever case and spaces; empty when they did not. */
  String literal(String quote) {
    var words = quote.strip().split("\\s+");
    if (words[0].isEmpty()) {
      return "";
    }
    var pattern =
        java.util.Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    var found =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    return found.find() ? found.group() : "";
  }

  /** Whether the shopper wrote the number, in digits of any grouping or in English words. */
  boolean says(double number) {
    return quantities.stream().flatMap(q -> q.amounts().stream()).anyMatch(n -> same(n, number))
        || digits.contains(
            java.math.BigDecimal.valueOf(Math.abs(number))
                .stripTrailingZeros()
                .toPlainString()
                .replaceAll("\\D", ""));
  }

  /** Whether two amounts are the same but for rounding. */
  static boolean same(double one, double other) {
    return Math.abs(one - other) <= NEARLY * Math.max(Math.abs(one), Math.abs(other));
  }
}
