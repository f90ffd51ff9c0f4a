package dev.handful.memory;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.CatalogueSchema;
import dev.handful.dialogue.Direction;
import dev.handful.dialogue.Wanted;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The range one noticeable step below or above a value. */
final class Steps {
  private static final double NOTICEABLE = 10;

  private final CatalogueSchema schema;

  Steps(CatalogueSchema schema) {
    this.schema = schema;
  }

  /** Keeps the other end of an earlier range where the two still leave something. */
  Wanted beyond(double value, String attribute, Direction direction, Wanted.@Nullable Range range) {
    double unit = unit(attribute, value);
    return switch (direction) {
      case LESS -> {
        double high = unit < 1 ? value - unit : unit * (Math.ceil(value / unit) - 1);
        var low = range == null ? null : range.low();
        yield new Wanted.Range(low != null && low <= high ? low : null, high);
      }
      case MORE -> {
        double low = unit < 1 ? value + unit : unit * (Math.floor(value / unit) + 1);
        var high = range == null ? null : range.high();
        yield new Wanted.Range(low, high != null && high >= low ? high : null);
      }
    };
  }

  /**
   * Bounds are inclusive and people read them: whole units of money and of sizes from ten on, minor
   * units and hundredths below.
   */
  private double unit(String attribute, double value) {
    boolean money =
        schema.attribute(attribute).filter(a -> a.type() == AttributeType.MONEY).isPresent();
    if (money) {
      double major = Math.pow(10, fractionDigits());
      return value >= NOTICEABLE * major ? major : 1;
    }
    return value >= NOTICEABLE ? 1 : value / 100;
  }

  private int fractionDigits() {
    var code = schema.currency();
    return code == null ? 2 : Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
  }
}
