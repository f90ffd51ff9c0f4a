package dev.handful.evaluation.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with units as people write them, from {@code evaluation/units.en.yaml}. */
public final class Measures {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d])-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("^\\s?-?([°\\p{L}][\\p{L}°²/-]*)");

  /**
   * A unit.
   *
   * @param size in the smallest unit of its dimension
   * @param words how it is written, the usual one first
   * @param next the unit people use from {@code 1} of it on; null = none
   */
  record Unit(String dimension, double size, List<String> words, @Nullable String next) {}

  /**
   * A number in some text.
   *
   * @param value in the unit asked for
   * @param slack half of its last digit, in the same unit
   * @param at where it stands in the text
   */
  public record Written(double value, double slack, int at) {}

  private record UnitFile(Map<String, Unit> units) {}

  private final Map<String, Unit> units;

  private Measures(Map<String, Unit> units) {
    this.units = Map.copyOf(units);
  }

  /** The English words. */
  public static Measures english() {
    try (InputStream file = Measures.class.getResourceAsStream("/evaluation/units.en.yaml")) {
      return new Measures(
          new ObjectMapper(new YAMLFactory()).readValue(file, UnitFile.class).units());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a unit measures ("mass"); empty when it is not known. */
  public String dimension(@Nullable String unit) {
    Unit known = unit == null ? null : units.get(unit);
    return known == null ? "" : known.dimension();
  }

  /** The number as people say it: 1740 grams are "1.7 kg" with two digits. */
  public String say(double value, @Nullable String unit, int digits) {
    Unit known = unit == null ? null : units.get(unit);
    if (known == null) {
      return number(value, digits) + (unit == null ? "" : " " + unit.replace('-', ' '));
    }
    Unit next = known.next() == null ? null : units.get(known.next());
    if (next != null && value * known.size() >= next.size()) {
      return number(value * known.size() / next.size(), digits) + " " + next.words().getFirst();
    }
    return number(value, digits) + " " + known.words().getFirst();
  }

  /** At most so many significant digits, no exponent, no needless zero. */
  public static String number(double value, int digits) {
    var rounded =
        java.math.BigDecimal.valueOf(value)
            .round(new java.math.MathContext(digits))
            .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }

  /** Every number in {@code text}, in {@code unit}; one beside a foreign unit is left out. */
  public List<Written> read(String text, @Nullable String unit) {
    var found = new ArrayList<Written>();
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replace(",", "");
      int point = digits.indexOf('.');
      double slack = 0.5 * Math.pow(10, point < 0 ? 0 : -(digits.length() - point - 1));
      double value = Double.parseDouble(digits);
      Unit own = unit == null ? null : units.get(unit);
      Unit named = unitAfter(text.substring(matcher.end()));
      if (own != null && named != null && named.dimension().equals(own.dimension())) {
        double factor = named.size() / own.size();
        found.add(new Written(value * factor, slack * factor, matcher.start()));
      } else if (named == null || own == null) {
        found.add(new Written(value, slack, matcher.start()));
      }
    }
    return found;
  }

  private @Nullable Unit unitAfter(String text) {
    var word = WORD.matcher(text);
    if (!word.find()) {
      return null;
    }
    String written = word.group(1).toLowerCase(Locale.ROOT);
    return units.values().stream()
        .filter(unit -> unit.words().stream().anyMatch(w -> w.equalsIgnoreCase(written)))
        .findFirst()
        .orElse(null);
  }
}
