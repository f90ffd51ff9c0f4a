package dev.handful.language;

import static javax.measure.MetricPrefix.CENTI;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.MILLI;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.util.MeasureUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import systems.uom.common.Imperial;
import systems.uom.common.USCustomary;

/**
 * Units by their CLDR ids ("centimeter"): the words people write for them (CLDR's English names in
 * every width, American and British) and conversion (Indriya). Thread-safe.
 */
public final class Units {
  /** A unit written in a text: CLDR id, and the token after its last one. */
  record Match(String unit, int end) {}

  private static final int LONGEST = 3;
  private static final Map<String, Unit<?>> KNOWN = known();

  private final MeasureData data;
  private final Map<String, String> byPhrase = new HashMap<>();

  public Units() {
    this(new Words(), MeasureData.english());
  }

  Units(Words words, MeasureData data) {
    this.data = data;
    for (var width : List.of(UnitWidth.FULL_NAME, UnitWidth.SHORT, UnitWidth.NARROW)) {
      for (var locale : List.of(Locale.US, Locale.UK)) {
        for (var id : KNOWN.keySet()) {
          addWritten(words, id, width, locale);
        }
      }
    }
    data.units().forEach((id, more) -> more.forEach(word -> byPhrase.put(word, id)));
  }

  /** The amount in another unit; empty when either is unknown or they measure different things. */
  public OptionalDouble convert(double amount, String from, String to) {
    if (from.equals(to)) {
      return OptionalDouble.of(amount);
    }
    var source = KNOWN.get(from);
    var target = KNOWN.get(to);
    if (source == null || target == null || !source.isCompatible(target)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(source.getConverterToAny(target).convert(amount));
    } catch (IncommensurableException e) {
      return OptionalDouble.empty();
    }
  }

  /** The unit a bare number after this unit is in: "2 m 20", "5 foot 10"; null when none. */
  @Nullable String subunit(String unit) {
    return data.subunits().get(unit);
  }

  /** Whether both units measure the same kind of thing. */
  public boolean compatible(String one, String other) {
    return convert(1, one, other).isPresent();
  }

  /** The longest unit written from this token on, or null. */
  @Nullable Match at(List<Token> tokens, int start) {
    for (int length = Math.min(LONGEST, tokens.size() - start); length > 0; length--) {
      int end = start + length;
      var phrase = String.join(" ", tokens.subList(start, end).stream().map(Token::text).toList());
      var unit = byPhrase.get(phrase);
      if (unit != null && plausible(phrase, tokens, start, end)) {
        return new Match(unit, end);
      }
    }
    return null;
  }

  private boolean plausible(String phrase, List<Token> tokens, int start, int end) {
    var followers = data.ambiguousWords().get(phrase);
    return followers == null
        || end == tokens.size()
        || (start > 0 && tokens.get(start - 1).end() == tokens.get(start).start())
        || followers.contains(tokens.get(end).text());
  }

  private void addWritten(Words words, String id, UnitWidth width, Locale locale) {
    var formatter =
        NumberFormatter.withLocale(locale).unit(MeasureUnit.forIdentifier(id)).unitWidth(width);
    for (int amount : new int[] {1, 2}) {
      var tokens = words.tokens(formatter.format(amount).toString());
      if (tokens.size() > 1 && tokens.getFirst().text().equals(Integer.toString(amount))) {
        var phrase = tokens.subList(1, tokens.size()).stream().map(Token::text).toList();
        byPhrase.putIfAbsent(String.join(" ", phrase), id);
      }
    }
  }

  private static Map<String, Unit<?>> known() {
    var metre = tech.units.indriya.unit.Units.METRE;
    var gram = tech.units.indriya.unit.Units.GRAM;
    var litre = tech.units.indriya.unit.Units.LITRE;

    // Order decides who gets a shared abbreviation: "m" is a metre before it is a minute.
    var units = new LinkedHashMap<String, Unit<?>>();
    units.put("centimeter", CENTI(metre));
    units.put("meter", metre);
    units.put("millimeter", MILLI(metre));

    units.put("kilometer", KILO(metre));
    units.put("inch", USCustomary.INCH);
    units.put("foot", USCustomary.FOOT);
    units.put("yard", USCustomary.YARD);
    units.put("mile", USCustomary.MILE);
    units.put("gram", gram);
    units.put("kilogram", tech.units.indriya.unit.Units.KILOGRAM);
    units.put("tonne", MEGA(gram));
    units.put("ounce", USCustomary.OUNCE);
    units.put("pound", USCustomary.POUND);
    units.put("stone", Imperial.STONE);
    units.put("liter", litre);
    units.put("milliliter", MILLI(litre));
    units.put("centiliter", CENTI(litre));
    units.put("gallon", USCustomary.GALLON_LIQUID);
    units.put("pint", USCustomary.PINT);
    units.put("fluid-ounce", USCustomary.FLUID_OUNCE);
    units.put("square-meter", tech.units.indriya.unit.Units.SQUARE_METRE);
    units.put("square-foot", USCustomary.SQUARE_FOOT);
    units.put("hour", tech.units.indriya.unit.Units.HOUR);
    units.put("minute", tech.units.indriya.unit.Units.MINUTE);
    units.put("day", tech.units.indriya.unit.Units.DAY);
    units.put("week", tech.units.indriya.unit.Units.WEEK);
    units.put("year", tech.units.indriya.unit.Units.YEAR);
    units.put("celsius", tech.units.indriya.unit.Units.CELSIUS);
    units.put("fahrenheit", USCustomary.FAHRENHEIT);
    units.put("watt", tech.units.indriya.unit.Units.WATT);
    units.put("kilowatt", KILO(tech.units.indriya.unit.Units.WATT));
    units.put("lumen", tech.units.indriya.unit.Units.LUMEN);
    return units;
  }
}
