package dev.handful.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two amounts side by side that are one: "6 ft 2 in", "2 m 20", "60 x 90", "20 to 30". */
final class Joining {
  private static final Pattern DASH = Pattern.compile("\\s*[-\u2013\u2014]\\s*");

  /** "Between 20 an 30". */
  private static final List<String> AND = List.of("and", "an", "nd", "n");

  private final Numbers numbers;
  private final Units units;

  Joining(Numbers numbers, Units units) {
    this.numbers = numbers;
    this.units = units;
  }

  /** One amount in two units: "6 ft 2 in", "2 m 20"; null when they are two. */
  @Nullable Quantity one(String text, List<Token> tokens, Quantity one, Quantity two) {
    if (one.end() != two.start()) {
      return null;
    }
    var smaller = smaller(one, two, gap(text, tokens, one, two));
    if (smaller == null) {
      return null;
    }
    double second = units.convert(two.amount(), smaller, one.unit()).getAsDouble();
    return Quantities.single(one.start(), two.end(), one.amount() + second, one.unit(), List.of());
  }

  private static String gap(String text, List<Token> tokens, Quantity one, Quantity two) {
    return text.substring(tokens.get(one.end() - 1).end(), tokens.get(two.start()).start());
  }

  /** Sides or a range of both; null when they stand for themselves. */
  @Nullable Quantity join(String text, List<Token> tokens, Quantity one, Quantity two) {
    var gap = gap(text, tokens, one, two);
    var words = tokens.subList(one.end(), two.start()).stream().map(Token::text).toList();
    boolean sides =
        words.equals(List.of("x")) || words.equals(List.of("by")) || gap.contains("\u00d7");
    if (sides && one.form() != Quantity.Form.RANGE) {
      return side(one, two);
    }
    if (!agree(one, two)) {
      return null;
    }
    boolean between = one.start() > 0 && tokens.get(one.start() - 1).text().equals("between");
    boolean range =
        words.equals(List.of("to"))
            || (words.isEmpty() && DASH.matcher(gap).matches())
            || (between && words.size() == 1 && AND.contains(words.getFirst()));
    if (!range || one.form() != Quantity.Form.SINGLE || one.amount() > two.amount()) {
      return null;
    }
    double low = one.amount() * sharedScale(tokens, one, two);
    return both(one, two, List.of(low, two.amount()), Quantity.Form.RANGE);
  }

  /** "60 x 90 cm", "1.2 m x 60 cm": the next side, in the unit of the first. */
  private @Nullable Quantity side(Quantity one, Quantity two) {
    double amount = two.amount();
    if (!agree(one, two)) {
      var same = one.unit() == null || two.unit() == null ? null : one.unit();
      var converted =
          same == null ? OptionalDouble.empty() : units.convert(amount, two.unit(), same);
      if (converted.isEmpty()) {
        return null;
      }
      amount = converted.getAsDouble();
    }
    var amounts = new ArrayList<>(one.amounts());
    amounts.add(amount);
    return both(one, one.unit() == null ? two : one, two.end(), amounts, Quantity.Form.SIDES);
  }

  /** "Between five and six hundred": the scale of the second is that of the first, too. */
  private double sharedScale(List<Token> tokens, Quantity one, Quantity two) {
    double scale =
        tokens.subList(two.start(), two.end()).stream().mapToDouble(numbers::scale).max().orElse(1);
    boolean own =
        tokens.subList(one.start(), one.end()).stream().anyMatch(t -> numbers.scale(t) > 1);
    return !own && one.amount() * scale <= two.amount() ? scale : 1;
  }

  /** The smaller unit of "5 feet 10 inches", "5 foot 10", "2 m 20"; null when it is no such. */
  private @Nullable String smaller(Quantity one, Quantity two, String gap) {
    if (one.unit() == null || one.form() != Quantity.Form.SINGLE) {
      return null;
    }
    boolean bare = two.bare() && two.form() == Quantity.Form.SINGLE && gap.isBlank();
    var unit = bare ? units.subunit(one.unit()) : two.unit();
    if (unit == null || unit.equals(one.unit())) {
      return null;
    }
    var share = units.convert(bare ? two.amount() : 1, unit, one.unit());
    return share.isPresent() && share.getAsDouble() < 1 ? unit : null;
  }

  private static boolean agree(Quantity one, Quantity two) {
    return one.bare()
        || two.bare()
        || (Objects.equals(one.unit(), two.unit()) && one.currencies().equals(two.currencies()));
  }

  private static Quantity both(
      Quantity one, Quantity two, List<Double> amounts, Quantity.Form form) {
    return both(one, two.bare() ? one : two, two.end(), amounts, form);
  }

  private static Quantity both(
      Quantity one, Quantity measured, int end, List<Double> amounts, Quantity.Form form) {
    return new Quantity(one.start(), end, amounts, form, measured.unit(), measured.currencies());
  }
}
