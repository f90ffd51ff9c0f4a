package dev.handful.advising.local;

import dev.handful.catalogue.Item;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Literal parts of an item's description that say something about given words. */
final class Quotes {

  private static final int LONGEST = 180;
  private static final int SHORTEST_WORD = 3;

  /** So many words of its own make a sentence worth quoting; "Bookcase, white" has none. */
  private static final int LEAST_OWN = 4;

  private final Words words = new Words();

  /** The sentence with most of the words; empty when none has any. */
  Optional<String> about(Item item, Collection<String> sought) {
    var stems =
        sought.stream()
            .flatMap(s -> words.tokens(s).stream())
            .map(Token::stem)
            .filter(stem -> stem.length() >= SHORTEST_WORD)
            .collect(Collectors.toSet());
    return stems.isEmpty()
        ? Optional.empty()
        : sentences(item.description())
            .filter(sentence -> hits(sentence, stems) > 0)
            .reduce((a, b) -> hits(b, stems) > hits(a, stems) ? b : a);
  }

  /** The first sentence that says something no other item of the list, nor its title, says. */
  Optional<String> telling(Item item, List<Item> list) {
    Set<String> known = new HashSet<>(words.stems(item.title()));
    list.stream()
        .filter(other -> !other.equals(item))
        .forEach(other -> known.addAll(words.stems(other.description())));
    return sentences(item.description()).filter(s -> own(s, known) >= LEAST_OWN).findFirst();
  }

  /** How many words of letters it has that are not known. */
  private long own(String sentence, Set<String> known) {
    return words.stems(sentence).stream()
        .distinct()
        .filter(stem -> stem.length() >= SHORTEST_WORD)
        .filter(stem -> stem.chars().allMatch(Character::isLetter))
        .filter(stem -> !known.contains(stem))
        .count();
  }

  private long hits(String sentence, Set<String> stems) {
    var has = new HashSet<>(words.stems(sentence));
    has.retainAll(stems);
    return has.size();
  }

  /** Whole sentences without control characters, without their full stop. */
  private static Stream<String> sentences(String text) {
    List<String> parts = Arrays.asList(text.split("(?<=[.!?])\\s+|\\p{Cntrl}+"));
    return parts.stream()
        .map(String::strip)
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .filter(part -> !part.isBlank() && part.length() <= LONGEST);
  }
}
