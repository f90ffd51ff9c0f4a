package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.LexiconEntry;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which attribute a question is about: named, by a value ("in black"), or by an adjective. */
final class Attributes {
  private Attributes() {}

  static @Nullable String asked(Reading reading) {
    return asked(reading, 0, reading.size(), null);
  }

  /** Within the tokens, apart from the words that point to the item. */
  static @Nullable String asked(Reading reading, int from, int to, @Nullable Reference item) {
    var mention =
        reading.mentions.stream()
            .filter(m -> m.start() >= from && m.end() <= to)
            .map(m -> m.attributes().getFirst())
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

  private static @Nullable String attributeOf(LexiconEntry entry) {
    return switch (entry) {
      case LexiconEntry.ValueOf value -> value.attribute();
      case LexiconEntry.AttributeName name -> name.attribute();
      case LexiconEntry.TitleOf ignored -> null;
    };
  }
}
