package dev.handful.advising.local;

import dev.handful.catalogue.Lexicon;
import dev.handful.language.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of the shopper's words a reply repeats: not what people are, not their health, no swearing,
 * and no row of words the catalogue's language does not have.
 */
final class Echo {

  private static final int MOST = 3;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}'’-]{1,24}(?: [\\p{L}'’-]{1,24}){0,3}");
  private static final Words WORDS = new Words();
  private static final Set<String> UNSPOKEN = stems("/advising/unspoken.en.txt");
  private static final Set<String> CHATTER = stems("/advising/chatter.en.txt");

  private final Lexicon lexicon;

  Echo(Writing writing) {
    this.lexicon = writing.snapshot().catalogue().lexicon();
  }

  /** The words that may be repeated, at most three. */
  List<String> of(Collection<String> words) {
    return words.stream().filter(Echo::speakable).limit(MOST).toList();
  }

  /** The words without those that say nothing of a thing: "tonight", "people". */
  static List<String> ofThings(Collection<String> words) {
    return words.stream()
        .filter(word -> WORDS.stems(word).stream().noneMatch(CHATTER::contains))
        .toList();
  }

  /** The line without the words that are not repeated; may be empty. */
  static String line(String words) {
    return Voice.echo(
        List.of(words.strip().split("\\s+")).stream()
            .filter(Echo::speakable)
            .collect(Collectors.joining(" ")));
  }

  /** Whether so many words are foreign to the catalogue that repeating them would help nobody. */
  boolean foreign(Collection<String> words) {
    return words.stream()
            .filter(Echo::speakable)
            .filter(word -> WORDS.stems(word).stream().noneMatch(lexicon::knows))
            .count()
        > MOST;
  }

  /** Words, not addresses: a link or a number that came in must not come out of a shop's mouth. */
  private static boolean speakable(String word) {
    return WORD.matcher(word).matches() && WORDS.stems(word).stream().noneMatch(UNSPOKEN::contains);
  }

  private static Set<String> stems(String resource) {
    return WordFile.read(resource).stream()
        .flatMap(line -> WORDS.stems(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
