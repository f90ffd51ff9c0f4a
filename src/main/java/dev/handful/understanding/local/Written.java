package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells values of one stem apart by how they are written. */
final class Written {
  private Written() {}

  /**
   * The attribute that has a value written just so: "backpacking" is the use and no backpack,
   * "France" the country and not the language French. Of several the one that says it of most
   * items: more films come from France than are set there. Null when none has.
   */
  static @Nullable String attribute(Reading reading, Match match, List<ValueOf> values) {
    var quote = reading.quote(match.start(), match.end());
    var alike = named(values, name -> name.equalsIgnoreCase(quote));
    var kinds = reading.snapshot.catalogue().schema().typeAttributes();
    return alike.size() > 1 && alike.stream().anyMatch(kinds::contains)
        ? null
        : alike.stream()
            .max(Comparator.comparingLong(name -> items(reading, name, quote)))
            .orElse(null);
  }

  private static long items(Reading reading, String attribute, String value) {
    var columns = reading.snapshot.catalogue().columns();
    var spelt = columns.words(attribute).stream().filter(value::equalsIgnoreCase).toList();
    return columns.having(attribute, spelt).size();
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
