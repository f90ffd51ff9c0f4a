package dev.handful.understanding.local;

import dev.handful.catalogue.LexiconEntry.ValueOf;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells values of one stem apart by how they are written. */
final class Written {
  private Written() {}

  /**
   * The one attribute that has a value written just so: "backpacking" is the use and no backpack,
   * "France" the country and neither the language French nor the setting "france". Null when none
   * or several have.
   */
  static @Nullable String attribute(String quote, List<ValueOf> values) {
    var alike = named(values, name -> name.equalsIgnoreCase(quote));
    var same = named(values, name -> name.equals(quote));
    return alike.size() == 1 ? alike.getFirst() : same.size() == 1 ? same.getFirst() : null;
  }

  private static List<String> named(List<ValueOf> values, Predicate<String> written) {
    return values.stream()
        .filter(v -> v.named().stream().anyMatch(written))
        .map(ValueOf::attribute)
        .distinct()
        .toList();
  }

  /** "Clear" is a colour to someone who was asked for one, not a wish to begin again. */
  static boolean answers(Reading reading, Cue cue) {
    return reading.matches.stream()
        .filter(m -> m.start() <= cue.start() && cue.end() <= m.end())
        .flatMap(m -> m.entries().stream())
        .anyMatch(e -> e instanceof ValueOf of && of.attribute().equals(reading.asked()));
  }
}
