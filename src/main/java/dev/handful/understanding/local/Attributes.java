package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.LexiconEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which attribute a question is about: named, by a value ("in black"), or by an adjective. */
final class Attributes {
  private static final String LASTING = "long lasting";
  private static final List<String> LASTS = List.of("last", "lasts");

  private Attributes() {}

  static @Nullable String asked(Reading reading) {
    return asked(reading, 0, reading.size(), null);
  }

  /** Within the tokens, apart from the words that point to the item. */
  static @Nullable String asked(Reading reading, int from, int to, @Nullable Reference item) {
    var mention =
        reading.mentions.stream()
            .filter(m -> m.start() >= from && m.end() <= to)
            .sorted(Comparator.comparing(m -> adjective(reading, m)))
            .map(m -> lasting(reading, m, from, to))
            .findFirst();
    var value =
        reading.matches.stream()
            .filter(m -> m.start() >= from && m.end() <= to)
            .filter(m -> item == null || m.end() <= item.start() || m.start() >= item.end())
            .flatMap(m -> m.entries().stream())
            .map(Attributes::attributeOf)
            .filter(Objects::nonNull)
            .filter(a -> !reading.snapshot.catalogue().schema().typeAttributes().contains(a))
            .findFirst();
    var grade =
        reading.grades.stream()
            .filter(g -> g.start() >= from && g.end() <= to)
            .map(Grade::attribute)
            .findFirst();
    var price =
        reading.cueWithin(CueKind.PRICE_ASKED, from, to) == null
            ? Optional.<String>empty()
            : Optional.of(Attribute.PRICE);
    return mention.or(() -> value).or(() -> grade).or(() -> price).orElse(null);
  }

  /** "How long is the warranty": the noun tells what is asked, "long" only how. */
  private static boolean adjective(Reading reading, Mention mention) {
    return reading.vocabulary.form(
            reading.quote(mention.start(), mention.end()).toLowerCase(Locale.ROOT))
        != null;
  }

  /** "How long does it last?" asks for no length. */
  private static String lasting(Reading reading, Mention mention, int from, int to) {
    var lasts = reading.vocabulary.form(LASTING);
    boolean verb =
        adjective(reading, mention)
            && reading.surfaces.subList(mention.end(), to).stream().anyMatch(LASTS::contains);
    return verb && lasts != null && mention.start() >= from
        ? lasts.attribute()
        : mention.attributes().getFirst();
  }

  private static @Nullable String attributeOf(LexiconEntry entry) {
    return switch (entry) {
      case LexiconEntry.ValueOf value -> value.attribute();
      case LexiconEntry.AttributeName name -> name.attribute();
      case LexiconEntry.TitleOf ignored -> null;
    };
  }
}
