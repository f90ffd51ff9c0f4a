package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the things that a catalogue word can mean is meant in a message. */
final class Meanings {
  /** How many times as common the later of two attributes must be to be meant. */
  private static final int MANY = 3;

  private Meanings() {}

  /**
   * What the phrase means here: the asked attribute, one named beside it, a kind of thing, a value.
   */
  static @Nullable ValueOf choose(Reading reading, Match match) {
    var values =
        match.entries().stream()
            .map(e -> e instanceof ValueOf value ? value : null)
            .filter(Objects::nonNull)
            .filter(v -> reading.vocabulary.attribute(v.attribute()).isPresent())
            .toList();
    var attribute = attribute(reading, match, values);
    var chosen = values.stream().filter(v -> v.attribute().equals(attribute)).toList();
    if (chosen.isEmpty()) {
      return null;
    }
    var wanted =
        chosen.stream()
            .map(v -> (Wanted) new Wanted.Values(v.named(), v.narrower()))
            .reduce(Wishes::join)
            .orElseThrow();
    var all = (Wanted.Values) wanted;
    return new ValueOf(
        chosen.getFirst().stems(), chosen.getFirst().attribute(), all.named(), all.narrower());
  }

  private static @Nullable String attribute(Reading reading, Match match, List<ValueOf> values) {
    var names = values.stream().map(ValueOf::attribute).distinct().toList();
    if (names.size() < 2) {
      return names.isEmpty() ? null : names.getFirst();
    }
    if (names.contains(reading.asked())) {
      return reading.asked();
    }
    for (var mention : reading.mentions) {
      boolean beside =
          mention.start() == match.end()
              || (mention.end() <= match.start() && match.start() - mention.end() <= 2);
      var named = mention.attributes().stream().filter(names::contains).findFirst();
      if (beside && named.isPresent()) {
        return named.get();
      }
    }
    var origin = Origins.of(reading, match, values);
    if (origin != null) {
      return origin;
    }
    var exact =
        values.stream()
            .filter(v -> !v.named().isEmpty())
            .map(ValueOf::attribute)
            .distinct()
            .toList();
    var written = Written.attribute(reading, match, values);
    if (written != null && reading.origin(written)) {
      return written; // "France" is the country before the language French
    }
    var candidates = exact.isEmpty() ? names : exact;
    var kinds = Values.types(reading).stream().filter(candidates::contains).toList();
    var spelled = kinds.isEmpty() ? null : spelled(reading, match, values, kinds);
    if (spelled != null) {
      return spelled;
    }
    return kinds.isEmpty()
        ? first(reading, values, candidates)
        : kind(reading, match, values, kinds);
  }

  /** "For backpacking" is what an activity is called, and no backpack. */
  private static @Nullable String spelled(
      Reading reading, Match match, List<ValueOf> values, List<String> kinds) {
    var written = squeezed(written(reading, match));
    boolean kind =
        values.stream()
            .filter(v -> kinds.contains(v.attribute()))
            .flatMap(v -> Stream.concat(v.named().stream(), v.narrower().stream()))
            .map(Meanings::squeezed)
            .anyMatch(name -> name.startsWith(written) || written.startsWith(name));
    return values.stream()
        .filter(v -> !kind && v.named().stream().anyMatch(n -> squeezed(n).equals(written)))
        .map(ValueOf::attribute)
        .findFirst()
        .orElse(null);
  }

  /** The words, slips mended. */
  private static String written(Reading reading, Match match) {
    return reading.tokens.subList(match.start(), match.end()).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  /** "from chairs" is written as the category is; "a chair" is the type. */
  private static String kind(
      Reading reading, Match match, List<ValueOf> values, List<String> kinds) {
    var written = squeezed(reading.quote(match.start(), match.end()));
    for (var value : values) {
      boolean broad = kinds.indexOf(value.attribute()) > 0;
      if (broad && value.named().stream().anyMatch(name -> squeezed(name).equals(written))) {
        return value.attribute();
      }
    }
    return kinds.getFirst();
  }

  private static String squeezed(String text) {
    return text.toLowerCase(Locale.ROOT).replace(" and ", "&").replaceAll("[^\\p{L}\\p{N}&]", "");
  }

  private static @Nullable String first(Reading reading, List<ValueOf> values, List<String> names) {
    var order =
        reading.snapshot.catalogue().schema().attributes().stream()
            .map(Attribute::name)
            .filter(names::contains)
            .toList();
    var most =
        order.stream().max(Comparator.comparingLong(name -> carriers(reading, values, name)));
    if (most.isEmpty()) {
      return null;
    }
    long first = carriers(reading, values, order.getFirst());
    return carriers(reading, values, most.get()) > MANY * first ? most.get() : order.getFirst();
  }

  /** How many items have the value there: Hitchcock directs more than he plays. */
  private static long carriers(Reading reading, List<ValueOf> values, String attribute) {
    var wanted =
        values.stream()
            .filter(v -> v.attribute().equals(attribute))
            .map(v -> (Wanted) new Wanted.Values(v.named(), v.narrower()))
            .reduce(Wishes::join)
            .orElseThrow();
    return wanted.holders(reading.snapshot.catalogue().columns(), attribute);
  }
}
