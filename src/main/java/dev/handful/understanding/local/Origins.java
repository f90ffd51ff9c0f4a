package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry.ValueOf;
import dev.handful.dialogue.Polarity;
import dev.handful.dialogue.Wanted;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "American", "not French": the adjective of a country says where a thing comes from, not where its
 * story takes place.
 */
final class Origins {
  private Origins() {}

  /**
   * The attribute that tells the origin, when a word other than the value's own stands for it:
   * "French" is a language, yet "not French" rules the country out.
   */
  static @Nullable String of(Reading reading, Match match, List<ValueOf> values) {
    var written = reading.quote(match.start(), match.end());
    boolean own =
        values.stream()
            .flatMap(v -> Stream.concat(v.named().stream(), v.narrower().stream()))
            .anyMatch(value -> value.equalsIgnoreCase(written));
    boolean asItself = !Scope.negated(reading, match.start()) || wanted(reading, values);
    return own && asItself
        ? null
        : values.stream().map(ValueOf::attribute).filter(reading::origin).findFirst().orElse(null);
  }

  /** "Not French after all" ends the wish for the language, as it was understood before. */
  private static boolean wanted(Reading reading, List<ValueOf> values) {
    return reading.state.constraints().stream()
        .anyMatch(
            c ->
                c.polarity() == Polarity.WANT
                    && c.wanted() instanceof Wanted.Values wish
                    && values.stream()
                        .filter(v -> v.attribute().equals(c.attribute()))
                        .anyMatch(v -> v.named().stream().anyMatch(wish.named()::contains)));
  }
}
