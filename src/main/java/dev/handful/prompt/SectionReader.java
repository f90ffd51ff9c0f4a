package dev.handful.prompt;

import dev.handful.prompt.YamlValue.Items;
import dev.handful.prompt.YamlValue.Kind;
import dev.handful.prompt.YamlValue.Section;
import dev.handful.prompt.YamlValue.Single;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a section and remembers which keys were taken, so that {@link #done}
 * can tell of a key nobody knows. Every method raises a {@link PromptProblemException}.
 */
final class SectionReader {

  private final Section section;
  private final Set<String> taken = new LinkedHashSet<>();

  SectionReader(Section section) {
    this.section = section;
  }

  /** The keys of the section, in the file's order. */
  Set<String> keys() {
    return section.entries().keySet();
  }

  String text(String key) {
    return text(required(key));
  }

  /** A text, or null when the file says {@code null} or leaves the key out. */
  @Nullable String textOrNull(String key) {
    var value = take(key);
    return value == null || nothing(value) ? null : text(value);
  }

  double number(String key, double low, double high) {
    return number(required(key), low, high);
  }

  int whole(String key, int low, int high) {
    var value = required(key);
    double number = number(value, low, high);
    if (number != Math.rint(number)) {
      throw value.place().problem("must be a whole number from " + low + " to " + high);
    }
    return (int) number;
  }

  boolean flag(String key) {
    var value = required(key);
    if (value instanceof Single(var place, var kind, var text) && kind == Kind.FLAG) {
      return text.equalsIgnoreCase("true");
    }
    throw value.place().problem("must be true or false");
  }

  List<String> texts(String key) {
    return texts(required(key));
  }

  /** The section under a key, to be read with a reader of its own. */
  SectionReader section(String key) {
    return section(required(key));
  }

  /** Like {@link #section}, null when the key is left out. */
  @Nullable SectionReader sectionOrNull(String key) {
    var value = take(key);
    return value == null ? null : section(value);
  }

  /** Every entry of a section whose keys the editor chooses. */
  <T> Map<String, T> entries(String key, Function<YamlValue, T> read) {
    var map = new LinkedHashMap<String, T>();
    var value = required(key);
    if (!(value instanceof Section(var place, var entries))) {
      throw value.place().problem("must hold 'key: value' lines, or be {} when there are none");
    }
    entries.forEach((name, entry) -> map.put(name, read.apply(entry)));
    return map;
  }

  /** A value of any kind. */
  YamlValue value(String key) {
    return required(key);
  }

  /** Marks a key as known that is read from {@link #whole}. */
  void taken(String key) {
    taken.add(key);
  }

  /** All keys must have been taken by now. */
  void done() {
    section.entries().keySet().stream()
        .filter(key -> !taken.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              var place = section.entries().get(key).place();
              throw place.problem("is not a known key; remove it, or use one of: " + known());
            });
  }

  Place place() {
    return section.place();
  }

  /** The section itself, for a reader that takes its keys as they come. */
  Section whole() {
    return section;
  }

  static SectionReader section(YamlValue value) {
    if (value instanceof Section section) {
      return new SectionReader(section);
    }
    throw value.place().problem("must hold 'key: value' lines");
  }

  static String text(YamlValue value) {
    if (value instanceof Single(var place, var kind, var text)) {
      if (kind != Kind.TEXT) {
        throw place.problem("must be text; put it in quotes: \"" + text + "\"");
      }
      if (text.isBlank()) {
        throw place.problem("must not be empty");
      }
      return text.strip();
    }
    throw value.place().problem("must be one text");
  }

  static List<String> texts(YamlValue value) {
    if (value instanceof Items(var place, var values)) {
      return values.stream().map(SectionReader::text).toList();
    }
    throw value.place().problem("must be a list of texts: [\"one\", \"two\"]");
  }

  static double number(YamlValue value, double low, double high) {
    if (value instanceof Single(var place, var kind, var text) && kind == Kind.NUMBER) {
      double number = parse(place, text);
      if (number >= low && number <= high) {
        return number;
      }
      throw place.problem(
          "must be a number from " + plain(low) + " to " + plain(high) + ", not " + text);
    }
    throw value.place().problem("must be a number from " + plain(low) + " to " + plain(high));
  }

  private static double parse(Place place, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw place.problem("must be a plain number such as 3 or 0.5, not " + text);
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static boolean nothing(YamlValue value) {
    return value instanceof Single(var place, var kind, var text) && kind == Kind.NOTHING;
  }

  private YamlValue required(String key) {
    var value = take(key);
    if (value == null) {
      throw section.place().problem("lacks the key '" + key + "'; add it");
    }
    return value;
  }

  private @Nullable YamlValue take(String key) {
    taken.add(key);
    return section.entries().get(key);
  }

  private String known() {
    return String.join(", ", taken);
  }
}
