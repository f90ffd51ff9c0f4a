package dev.handful.prompt;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.handful.catalogue.Attribute;
import dev.handful.dialogue.Constraint;
import dev.handful.dialogue.Wanted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose numbers a preference has, the shopper's or worked out, and how to write the latter. */
public final class Limits {

  private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*", Pattern.DOTALL);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int SIGNIFICANT = 3;
  private static final int WHOLE_FROM = 10;
  private static final int HUNDREDTHS = 100;
  private static final Set<String> NUMBER_WORDS = numberWords();

  private Limits() {}

  /**
   * Whether the shopper named the number: false for "cheaper", "light", and for what they did not
   * write. A preference without a quote counts as named.
   */
  public static boolean named(Constraint constraint) {
    var quote = constraint.quote();
    return constraint.from() == null
        && (quote.isBlank()
            || DIGIT.matcher(quote).matches()
            || Arrays.stream(BETWEEN_WORDS.split(quote.toLowerCase(Locale.ROOT)))
                .anyMatch(NUMBER_WORDS::contains));
  }

  /**
   * What is wanted with numbers fit to be read: a price worked out is whole, a number converted
   * from another unit has three digits. Rounded outwards, so that what fits still fits.
   */
  public static Wanted readable(
      Attribute attribute, Constraint constraint, @Nullable String currency) {
    return switch (constraint.wanted()) {
      case Wanted.Range(var low, var high) ->
          new Wanted.Range(
              low == null
                  ? null
                  : rounded(low, RoundingMode.FLOOR, attribute, constraint, currency),
              high == null
                  ? null
                  : rounded(high, RoundingMode.CEILING, attribute, constraint, currency));
      case Wanted.About(double target, double tolerance) ->
          new Wanted.About(
              rounded(target, RoundingMode.HALF_UP, attribute, constraint, currency), tolerance);
      case Wanted.Values values -> values;
      case Wanted.Flag flag -> flag;
    };
  }

  private static double rounded(
      double number,
      RoundingMode mode,
      Attribute attribute,
      Constraint constraint,
      @Nullable String currency) {
    if (!Double.isFinite(number)) {
      return number;
    }
    var exact = BigDecimal.valueOf(number);
    return switch (attribute.type()) {
      case MONEY -> {
        var unit = BigDecimal.valueOf(minor(currency));
        boolean whole =
            !named(constraint)
                && exact.compareTo(unit.multiply(BigDecimal.valueOf(WHOLE_FROM))) >= 0;
        yield whole ? exact.divide(unit, 0, mode).multiply(unit).doubleValue() : number;
      }
      case NUMBER -> {
        boolean own = constraint.quote().contains(exact.stripTrailingZeros().toPlainString());
        yield own || exact.stripTrailingZeros().scale() <= 0
            ? number
            : exact.round(new MathContext(SIGNIFICANT, mode)).doubleValue();
      }
      case KEYWORD, BOOLEAN, DATE, TEXT -> number;
    };
  }

  private static double minor(@Nullable String currency) {
    try {
      return currency == null
          ? HUNDREDTHS
          : Math.pow(10, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    } catch (IllegalArgumentException e) {
      return HUNDREDTHS;
    }
  }

  /** Without "one", which in "a cheaper one" is no number. */
  private static Set<String> numberWords() {
    var format = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    var words = new HashSet<String>();
    for (int n = 2; n <= 20; n++) {
      words.add(format.format(n));
    }
    for (int n = 30; n <= 90; n += 10) {
      words.add(format.format(n));
    }
    words.add(format.format(100).split(" ")[1]);
    words.add(format.format(1000).split(" ")[1]);
    return Set.copyOf(words);
  }
}
