package dev.handful.understanding.local;

import dev.handful.catalogue.AttributeType;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Strength;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.Locale;

/**
 * "She hates wool": neither wool as a filling nor merino wool as what it is made of. Values of
 * other attributes that are a sort of the refused one are refused with it.
 */
final class Kindred {
  private static final double LIKELY = 0.8;

  private Kindred() {}

  static void avoid(Reading reading, Acts acts, Match match, ValueOf refused) {
    var schema = reading.snapshot.catalogue().schema();
    for (var attribute : schema.attributes()) {
      boolean other =
          attribute.type() == AttributeType.KEYWORD
              && attribute.filter()
              && attribute.show()
              && !attribute.name().equals(refused.attribute())
              && !schema.typeAttributes().contains(attribute.name())
              && reading.vocabulary.attribute(attribute.name()).isPresent();
      var sorts = other ? sorts(reading, attribute.name(), refused.named()) : List.<String>of();
      if (!sorts.isEmpty()) {
        acts.disclose(
            attribute.name(),
            new Wanted.Values(sorts, List.of()),
            Polarity.AVOID,
            Strength.MUST,
            LIKELY,
            match.start(),
            match.end());
      }
    }
  }

  private static List<String> sorts(Reading reading, String attribute, List<String> refused) {
    return reading.snapshot.catalogue().columns().words(attribute).stream()
        .filter(v -> refused.stream().anyMatch(r -> sort(v, r)))
        .sorted()
        .toList();
  }

  private static boolean sort(String value, String refused) {
    return value.toLowerCase(Locale.ROOT).endsWith(" " + refused.toLowerCase(Locale.ROOT));
  }
}
