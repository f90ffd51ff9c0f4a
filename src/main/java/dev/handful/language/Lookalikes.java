package dev.handful.language;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads words that only look like words: letters of other alphabets (the confusables of Unicode UTS
 * 39), accents, and digits in place of letters. Immutable.
 */
public final class Lookalikes {

  private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
  private static final int SHORTEST = 4;

  private final Map<String, String> bySkeleton = new HashMap<>();
  private final Set<String> words;

  /** Knows these words, lower-cased. */
  public Lookalikes(Collection<String> words) {
    this.words = Set.copyOf(words);
    words.forEach(word -> bySkeleton.putIfAbsent(SPOOFS.getSkeleton(word), word));
  }

  /** The word in plain lower-case letters, without marks, signs of format and lookalikes. */
  public String plain(String word) {
    if (ascii(word)) {
      var lower = word.toLowerCase(java.util.Locale.ROOT);
      return mixed(lower) ? known(lower) : lower;
    }
    var bare = new StringBuilder(word.length());
    DECOMPOSED.normalize(word).codePoints().filter(c -> !mark(c)).forEach(bare::appendCodePoint);
    var lower = bare.toString().toLowerCase(java.util.Locale.ROOT);
    if (ascii(lower)) {
      return mixed(lower) ? known(lower) : lower;
    }
    var alike = bySkeleton.get(SPOOFS.getSkeleton(lower));
    return alike == null ? lower : alike;
  }

  private static boolean mark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean ascii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  private static boolean mixed(String word) {
    return word.length() >= SHORTEST
        && word.chars().anyMatch(Character::isLetter)
        && !word.chars().allMatch(Character::isLetter);
  }

  /** "1gnore", "pr0mpt": the known word, or the word as it is. */
  private String known(String word) {
    for (char one : new char[] {'i', 'l'}) {
      var read = letters(word, one);
      if (read != null && words.contains(read)) {
        return read;
      }
    }
    return word;
  }

  private static @Nullable String letters(String word, char one) {
    var read = new StringBuilder(word.length());
    for (char c : word.toCharArray()) {
      char letter =
          switch (c) {
            case '0' -> 'o';
            case '1', '!', '|' -> one;
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
          };
      if (!Character.isLetter(letter)) {
        return null;
      }
      read.append(letter);
    }
    return read.toString();
  }
}
