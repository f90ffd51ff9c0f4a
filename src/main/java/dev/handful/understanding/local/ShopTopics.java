package dev.handful.understanding.local;

import dev.handful.catalogue.Catalogue;
import dev.handful.catalogue.PolicyText;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the shop's policies, as stems: how its passages are headed, and what it speaks of
 * there and nowhere among its items. Immutable.
 */
final class ShopTopics {
  private static final int SHORTEST = 3;

  private final Set<String> titles;
  private final Set<String> own;
  private final Set<String> all;
  private final Set<String> written;

  ShopTopics(Words words, Cues cues, Catalogue catalogue) {
    var passages = catalogue.policies();
    titles = stems(words, cues, passages.stream().map(PolicyText::title));
    all = stems(words, cues, passages.stream().flatMap(p -> Stream.of(p.title(), p.text())));
    own =
        all.stream()
            .filter(stem -> !catalogue.lexicon().knows(stem))
            .collect(Collectors.toUnmodifiableSet());
    written = new LinkedHashSet<>();
    passages.forEach(p -> tokens(words, cues, p.text()).forEach(t -> written.add(t.text())));
  }

  /** Whether only the shop's rules speak of it, or a passage is headed by it. */
  boolean names(String stem) {
    return own.contains(stem) || titles.contains(stem);
  }

  /** Whether the shop's rules speak of it and no item does. */
  boolean owns(String stem) {
    return own.contains(stem);
  }

  boolean mentions(String stem) {
    return all.contains(stem);
  }

  /** The words as the policies write them. */
  Set<String> written() {
    return written;
  }

  private static Set<String> stems(Words words, Cues cues, Stream<String> texts) {
    return texts
        .flatMap(text -> tokens(words, cues, text).stream())
        .map(Token::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Token> tokens(Words words, Cues cues, String text) {
    return words.tokens(text).stream()
        .filter(t -> t.text().length() >= SHORTEST && !cues.stop(t.text()))
        .filter(t -> t.text().chars().allMatch(Character::isLetter))
        .toList();
  }
}
