package dev.handful.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts in English text: numbers with units ("62cm", 5'10", "6 ft 2 in"), with currencies
 * ("€20", "500 riyals"), ranges ("20-30", "between 20 and 30") and sides ("60x90 cm").
 */
public final class Quantities {
  private static final Pattern FEET_AND_INCHES = Pattern.compile("(\\d+)'(\\d+)");
  private static final List<String> ARTICLES = List.of("a", "an");
  private static final List<String> IMPLIED = List.of("meter", "gram", "liter");
  private static final List<String> COUNTING = List.of("for", "sleeps", "just");
  private static final int INCHES_PER_FOOT = 12;

  private final Numbers numbers = new Numbers();
  private final Joining joining;
  private final Units units;
  private final Currencies currencies;

  public Quantities(Units units, Currencies currencies) {
    this.units = units;
    this.currencies = currencies;
    this.joining = new Joining(numbers, units);
  }

  /** The rank an ordinal names ("second", "2nd"), empty for other words. */
  public OptionalInt ordinal(Token token) {
    return numbers.ordinal(token);
  }

  /** Every amount of the text, left to right, not overlapping. */
  public List<Quantity> find(String text, List<Token> tokens) {
    // "Between a metre twenty and a metre forty": what is one amount first, then what is a range.
    var single = joined(singles(text, tokens), (one, two) -> joining.one(text, tokens, one, two));
    return joined(single, (one, two) -> joining.join(text, tokens, one, two));
  }

  private static List<Quantity> joined(
      List<Quantity> quantities, BinaryOperator<@Nullable Quantity> join) {
    var joined = new ArrayList<Quantity>();
    for (var next : quantities) {
      var whole = joined.isEmpty() ? null : join.apply(joined.getLast(), next);
      if (whole == null) {
        joined.add(next);
      } else {
        joined.removeLast();
        joined.add(whole);
      }
    }
    return List.copyOf(joined);
  }

  private List<Quantity> singles(String text, List<Token> tokens) {
    var found = new ArrayList<Quantity>();
    var plain = numbers.find(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int here = i;
      if (plain.stream().anyMatch(n -> n.start() < here && here < n.end())) {
        continue; // "two and a half metres" holds no "half metres"
      }
      var written = FEET_AND_INCHES.matcher(tokens.get(i).text());
      if (written.matches()) {
        double inches =
            Integer.parseInt(written.group(1)) * INCHES_PER_FOOT
                + Integer.parseInt(written.group(2));
        found.add(single(i, i + 1, inches, "inch", List.of()));
      } else {
        var implied = implied(text, tokens, i);
        if (implied != null && (found.isEmpty() || found.getLast().end() <= i)) {
          found.add(implied);
        }
      }
    }
    for (var number : plain.stream().map(n -> signed(text, tokens, n)).toList()) {
      if (found.stream().noneMatch(q -> q.start() <= number.start() && number.start() < q.end())) {
        var quantity = measured(text, tokens, number);
        if (quantity != null) {
          found.add(quantity);
        }
      }
    }
    found.sort(Comparator.comparingInt(Quantity::start));
    return found;
  }

  /** "-5" with a space or nothing before its sign, "minus 5"; the dash of "20-30" is no sign. */
  private static Numbers.Span signed(String text, List<Token> tokens, Numbers.Span number) {
    int from = tokens.get(number.start()).start();
    boolean sign =
        from > 0
            && "-\u2212".indexOf(text.charAt(from - 1)) >= 0
            && (from == 1 || text.charAt(from - 2) == ' ')
            && (number.start() == 0
                || !Character.isDigit(tokens.get(number.start() - 1).text().charAt(0)));
    boolean word = number.start() > 0 && tokens.get(number.start() - 1).text().equals("minus");
    return sign || word
        ? new Numbers.Span(number.start() - (word ? 1 : 0), number.end(), -number.value())
        : number;
  }

  /** "a metre", "half a kilo", "½ metre": an amount without its number. */
  private @Nullable Quantity implied(String text, List<Token> tokens, int start) {
    double sign = Fractions.signBefore(text, tokens, start);
    var signed = sign > 0 ? units.at(tokens, start) : null;
    if (signed != null) {
      return single(start, signed.end(), sign, signed.unit(), List.of());
    }
    int at = start;
    boolean half = tokens.get(at).text().equals("half");
    at += half ? 1 : 0;
    boolean article = at < tokens.size() && ARTICLES.contains(tokens.get(at).text());
    at += article ? 1 : 0;
    if (at == start || at >= tokens.size() || tokens.get(at).text().length() <= 3) {
      return null;
    }
    var unit = units.at(tokens, at);
    // "Once a week" is no amount of time to be had; "half an hour" is.
    boolean sized =
        unit != null
            && (unit.unit().equals("hour")
                || IMPLIED.stream().anyMatch(kind -> units.compatible(unit.unit(), kind)));
    if (!sized) {
      return null;
    }
    boolean more = !half && Fractions.andAHalf(tokens, unit.end());
    int end = unit.end() + (more ? 3 : 0);
    return single(start, end, half ? 0.5 : more ? 1.5 : 1, unit.unit(), List.of());
  }

  private @Nullable Quantity measured(String text, List<Token> tokens, Numbers.Span number) {
    int end = number.end();
    var unit = end < tokens.size() ? units.at(tokens, end) : null;
    var money = end < tokens.size() ? currencies.at(tokens, end) : null;
    var sign = signs(text, tokens, number);
    var mark = unit == null ? quoteMark(text, tokens, number) : null;
    if (mark != null) {
      return single(number.start(), end, number.value(), mark, List.of());
    }
    if (unit != null || money != null) {
      int last = Math.max(unit == null ? 0 : unit.end(), money == null ? 0 : money.end());
      var codes = money == null ? sign : money.codes();
      return single(number.start(), last, number.value(), unit == null ? null : unit.unit(), codes);
    }
    var before = number.start() > 0 ? currencies.at(tokens, number.start() - 1) : null;
    if (before != null && before.end() == number.start()) {
      return single(number.start() - 1, end, number.value(), null, before.codes());
    }
    // "one" alone is a pronoun: "the second one".
    boolean pronoun =
        end == number.start() + 1
            && tokens.get(number.start()).text().equals("one")
            && !counted(text, tokens, number);
    return pronoun ? null : single(number.start(), end, number.value(), null, sign);
  }

  /** "A tent for one", "sleeps one": nothing follows that it could point to. */
  private static boolean counted(String text, List<Token> tokens, Numbers.Span number) {
    boolean before = number.start() > 0 && COUNTING.contains(tokens.get(number.start() - 1).text());
    int end = tokens.get(number.end() - 1).end();
    return before && (end >= text.length() || ".,;!?".indexOf(text.charAt(end)) >= 0);
  }

  private List<String> signs(String text, List<Token> tokens, Numbers.Span number) {
    int from = tokens.get(number.start()).start();
    int to = tokens.get(number.end() - 1).end();
    int open = Math.max(0, from - 2);
    int close = Math.min(text.length(), to + 2);
    var before = currencies.sign(text.substring(open, from).strip().replaceAll("^\\w", ""));
    return before.isEmpty() ? currencies.sign(text.substring(to, close).strip()) : before;
  }

  private static @Nullable String quoteMark(String text, List<Token> tokens, Numbers.Span number) {
    int after = tokens.get(number.end() - 1).end();
    if (after >= text.length() || !Character.isDigit(text.charAt(after - 1))) {
      return null;
    }
    return switch (text.charAt(after)) {
      case '"', '\u201d', '\u2033' -> "inch";
      case '\'', '\u2019', '\u2032' -> "foot";
      default -> null;
    };
  }

  static Quantity single(
      int start, int end, double amount, @Nullable String unit, List<String> codes) {
    return new Quantity(start, end, List.of(amount), Quantity.Form.SINGLE, unit, codes);
  }
}
