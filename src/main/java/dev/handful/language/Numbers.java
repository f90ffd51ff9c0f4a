package dev.handful.language;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in English text, as digits ("1,200", "1.5k", "2 thousand") or in words ("a hundred and
 * fifty"), by ICU's number formats. Thread-safe.
 */
public final class Numbers {
  /**
   * A number in a text.
   *
   * @param start first token, inclusive
   * @param end last token, exclusive
   */
  public record Span(int start, int end, double value) {}

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
  private static final Pattern ORDINAL_DIGITS = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final List<Integer> SCALES = List.of(100, 1_000, 1_000_000);
  private static final int ORDINALS = 20;

  private final RuleBasedNumberFormat spelled =
      new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
  private final Set<String> words = new HashSet<>();
  private final Set<String> tens = new HashSet<>();
  private final Map<String, Integer> scales = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final LooseNumbers loose;

  public Numbers() {
    this(MeasureData.english());
  }

  Numbers(MeasureData data) {
    loose = new LooseNumbers(data);
    for (int n = 0; n <= 20; n++) {
      words.add(spelled.format(n));
    }
    for (int n = 20; n <= 90; n += 10) {
      words.add(spelled.format(n));
      tens.add(spelled.format(n));
    }
    for (int scale : SCALES) {
      var word = spelled.format(scale).split(" ")[1];
      scales.put(word, scale);
      words.add(word);
    }
    for (int n = 1; n <= ORDINALS; n++) {
      ordinals.put(spelled.format(n, "%spellout-ordinal"), n);
    }
  }

  /** Every number of the text, left to right, longest first. */
  public List<Span> find(String text, List<Token> tokens) {
    var found = new ArrayList<Span>();
    int at = 0;
    while (at < tokens.size()) {
      var span = at(text, tokens, at);
      if (span == null) {
        at++;
      } else {
        found.add(span);
        at = span.end();
      }
    }
    return List.copyOf(found);
  }

  private @Nullable Span at(String text, List<Token> tokens, int at) {
    var fraction = Fractions.written(text, tokens, at);
    var whole = fraction == null ? loose.at(tokens, at) : fraction;
    if (whole != null) {
      return whole;
    }
    var plain =
        DIGITS.matcher(tokens.get(at).text()).matches() ? digits(tokens, at) : spelled(tokens, at);
    return plain == null ? null : loose.scaled(tokens, Fractions.extended(text, tokens, plain));
  }

  /** What the last word of a number multiplies by: 100 for "six hundred", 1 for "six". */
  double scale(Token last) {
    return loose.scale(last);
  }

  /** The rank an ordinal names ("second", "2nd"), empty for other words. */
  public OptionalInt ordinal(Token token) {
    var digits = ORDINAL_DIGITS.matcher(token.text());
    if (digits.matches()) {
      return OptionalInt.of(Integer.parseInt(digits.group(1)));
    }
    var rank = ordinals.get(token.text());
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  private static @Nullable Double parse(String digits) {
    var plain = DECIMAL_COMMA.matcher(digits).matches() ? digits.replace(',', '.') : digits;
    var position = new ParsePosition(0);
    // A format per call: ICU's are not thread-safe, and a message has few numbers.
    var number = ((DecimalFormat) NumberFormat.getInstance(Locale.ENGLISH)).parse(plain, position);
    return number == null || !Double.isFinite(number.doubleValue()) ? null : number.doubleValue();
  }

  private @Nullable Span digits(List<Token> tokens, int at) {
    var value = parse(tokens.get(at).text());
    if (value == null) {
      return null;
    }
    if (at + 1 == tokens.size()) {
      return new Span(at, at + 1, value);
    }
    var next = tokens.get(at + 1);
    boolean glued = next.start() == tokens.get(at).end();
    if (glued && next.text().equals("k")) {
      return new Span(at, at + 2, value * 1_000);
    }
    var scale = scales.get(next.text());
    return scale == null ? new Span(at, at + 1, value) : new Span(at, at + 2, value * scale);
  }

  private @Nullable Span spelled(List<Token> tokens, int at) {
    var phrase = new StringBuilder();
    int end = at;
    if (tokens.get(at).text().equals("a")
        && at + 1 < tokens.size()
        && scales.containsKey(tokens.get(at + 1).text())) {
      phrase.append(spelled.format(1));
      end++;
    }
    String before = "";
    while (end < tokens.size()) {
      var word = tokens.get(end).text();
      boolean and =
          word.equals("and")
              && scales.containsKey(before)
              && end + 1 < tokens.size()
              && words.contains(tokens.get(end + 1).text());
      if (!and && !words.contains(word)) {
        break;
      }
      if (!and) {
        boolean unit = tens.contains(before) && !tens.contains(word) && !scales.containsKey(word);
        phrase.append(phrase.isEmpty() ? "" : unit ? "-" : " ").append(word);
        before = word;
      }
      end++;
    }
    return phrase.isEmpty() ? null : longest(phrase.toString(), at, end);
  }

  /** Two numbers in a row ("two ten") do not parse as one: then only the first word counts. */
  private @Nullable Span longest(String phrase, int start, int end) {
    try {
      return new Span(start, end, parseSpelled(phrase));
    } catch (ParseException notOneNumber) {
      try {
        return new Span(start, start + 1, parseSpelled(phrase.split(" ")[0]));
      } catch (ParseException notANumber) {
        return null;
      }
    }
  }

  private double parseSpelled(String phrase) throws ParseException {
    synchronized (spelled) {
      var position = new ParsePosition(0);
      var number = spelled.parse(phrase, position);
      if (number == null || position.getIndex() != phrase.length()) {
        throw new ParseException(phrase, position.getIndex());
      }
      return number.doubleValue();
    }
  }
}
