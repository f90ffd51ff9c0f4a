package dev.handful.advising.local;

import dev.handful.catalogue.Item;
import dev.handful.language.Token;
import dev.handful.language.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Literal parts of an item's description that say something about given words. */
final class Quotes {

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}']+");
  private static final int LONGEST = 180;
  private static final int SHORTEST_WORD = 3;

  /** So many words of its own make a sentence worth quoting; "Bookcase, white" has none. */
  private static final int LEAST_OWN = 4;

  private static final Words WORDS = new Words();
  private static final Set<String> LIMITING = limiting();

  private final Words words = WORDS;

  /** The sentence with most of the words; empty when none has any. */
  Optional<String> about(Item item, Collection<String> sought) {
    return best(sentences(item.description()), stems(sought));
  }

  private Set<String> stems(Collection<String> sought) {
    return sought.stream()
        .flatMap(s -> words.tokens(s).stream())
        .map(Token::stem)
        .filter(stem -> stem.length() >= SHORTEST_WORD)
        .collect(Collectors.toSet());
  }

  private Optional<String> best(Stream<String> sentences, Set<String> stems) {
    return sentences
        .filter(sentence -> hits(sentence, stems) > 0)
        .reduce((a, b) -> hits(b, stems) > hits(a, stems) ? b : a);
  }

  /** The same for a reason: a sentence that warns or limits speaks for nothing. */
  Optional<String> speaking(Item item, Collection<String> sought) {
    var praise = sentences(item.description()).filter(Quotes::speaksFor).toList();
    return best(praise.stream(), stems(sought));
  }

  /** Whether a sentence has no word that takes something back: "not", "only", "too", "except". */
  private static boolean speaksFor(String sentence) {
    return LETTERS
        .matcher(sentence.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .noneMatch(word -> LIMITING.contains(word.group()) || word.group().endsWith("n't"));
  }

  private static Set<String> limiting() {
    return Set.copyOf(WordFile.read("/advising/limiting.en.txt"));
  }

  /** The first sentence that says something no other item of the list, nor its title, says. */
  Optional<String> telling(Item item, List<Item> list) {
    Set<String> known = new HashSet<>(words.stems(item.title()));
    list.stream()
        .filter(other -> !other.equals(item))
        .forEach(other -> known.addAll(words.stems(other.description())));
    return sentences(item.description())
        .filter(Quotes::speaksFor)
        .filter(s -> own(s, known) >= LEAST_OWN)
        .findFirst();
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
