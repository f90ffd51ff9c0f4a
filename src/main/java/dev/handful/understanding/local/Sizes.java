package dev.handful.understanding.local;

import dev.handful.catalogue.Attribute;
import dev.handful.catalogue.AttributeType;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import dev.handful.language.Quantity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Size 10" where the catalogue writes "US 10": the number ends the value's name. */
final class Sizes implements Rule {
  private static final double SURE = 0.9;

  @Override
  public void apply(Reading reading, Acts acts) {
    for (var quantity : reading.quantities) {
      if (!quantity.bare()
          || quantity.form() != Quantity.Form.SINGLE
          || !reading.free(quantity.start(), quantity.end())) {
        continue;
      }
      var attribute = named(reading, quantity);
      if (attribute == null || acts.wants(attribute.name())) {
        continue;
      }
      var values = values(reading, attribute, reading.quote(quantity.start(), quantity.end()));
      if (!values.isEmpty()) {
        acts.disclose(
            attribute.name(),
            new Wanted.Values(List.copyOf(values), List.of()),
            Polarity.WANT,
            Strengths.of(reading, quantity.start()),
            SURE,
            quantity.start(),
            quantity.end());
      }
    }
  }

  /** The attribute of words that is named right before the number, or asked for. */
  private static @Nullable Attribute named(Reading reading, Quantity quantity) {
    var before =
        reading.mentions.stream()
            .filter(m -> m.end() <= quantity.start() && quantity.start() - m.end() <= 1)
            .filter(m -> quantity.start() == m.end() || reading.stop(m.end()))
            .flatMap(m -> m.attributes().stream());
    var asked = reading.size() <= 2 ? Stream.ofNullable(reading.asked()) : Stream.<String>empty();
    return Stream.concat(before, asked)
        .flatMap(name -> reading.vocabulary.attribute(name).stream())
        .filter(a -> a.type() == AttributeType.KEYWORD)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> values(Reading reading, Attribute attribute, String number) {
    var written = Pattern.compile("\\p{L}+[ -]" + Pattern.quote(number));
    var values = new TreeSet<String>();
    reading.snapshot.catalogue().columns().words(attribute.name()).stream()
        .filter(v -> written.matcher(v).matches())
        .forEach(values::add);
    return values;
  }
}
