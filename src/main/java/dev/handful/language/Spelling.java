package dev.handful.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Mends spelling mistakes towards a vocabulary: at most one edit for words of four letters, two for
 * eight and more; a transposition is one edit. Common English words and anything with a digit stay
 * as they are. Immutable.
 */
public final class Spelling {

  private static final int SHORTEST = 4;
  private static final int TWO_EDITS_FROM = 8;
  private static final int LONGEST = 30;
  private static final Set<String> COMMON = commonWords();

  private final List<Word> vocabulary;

  /** A stem and the set of its letters, one bit per letter modulo 64. */
  private record Word(String stem, long letters) {

    /** Each edit changes at most two letters of the set: a cheap look before the exact one. */
    boolean near(Word other, int distance) {
      return Math.abs(stem.length() - other.stem.length()) <= distance
          && Long.bitCount(letters ^ other.letters) <= 2 * distance;
    }
  }

  /** A word of the vocabulary; {@code similarity} is below 1 by the share of letters edited. */
  public record Mended(String stem, double similarity) {}

  /** Mends towards these stems; of equally near ones the first wins. */
  public Spelling(Collection<String> vocabulary) {
    this.vocabulary =
        new LinkedHashSet<>(vocabulary)
            .stream()
                .filter(stem -> stem.length() >= SHORTEST && letters(stem))
                .map(Spelling::word)
                .toList();
  }

  /** The nearest stem of the vocabulary to a stem that the caller knows nothing of. */
  public Optional<Mended> mend(String stem) {
    if (stem.length() < SHORTEST
        || stem.length() > LONGEST
        || !letters(stem)
        || COMMON.contains(stem)) {
      return Optional.empty();
    }
    int edits = stem.length() >= TWO_EDITS_FROM ? 2 : 1;
    for (int distance = 1; distance <= edits; distance++) {
      var near = nearest(word(stem), distance);
      if (near.isPresent()) {
        double similarity = 1 - (double) distance / stem.length();
        return near.map(found -> new Mended(found, similarity));
      }
    }
    return Optional.empty();
  }

  /** Whether it is a common English word of four letters or more. */
  public static boolean common(String word) {
    return COMMON.contains(word);
  }

  private Optional<String> nearest(Word slip, int distance) {
    // People seldom miss the first letter; with two edits open, or in a short word, insisting on it
    // keeps "leather" from becoming "feather" by way of a third word.
    boolean free = distance == 1 && slip.stem().length() > SHORTEST;
    var candidates =
        vocabulary.stream()
            .filter(word -> word.near(slip, distance))
            .filter(word -> free || word.stem().charAt(0) == slip.stem().charAt(0))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var automaton = new LevenshteinAutomata(slip.stem(), true).toAutomaton(distance);
    var within = new CharacterRunAutomaton(automaton);
    return candidates.stream()
        .map(Word::stem)
        .filter(within::run)
        .min(Comparator.comparingInt(word -> unlikeliness(slip.stem(), word)));
  }

  /** Letters change places or go missing more often than one is taken for another. */
  private static int unlikeliness(String slip, String word) {
    boolean same = slip.charAt(0) == word.charAt(0);
    boolean swapped = slip.length() == word.length() && sorted(slip).equals(sorted(word));
    return swapped ? 0 : same && slip.length() < word.length() ? 1 : 2;
  }

  private static String sorted(String word) {
    var letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static Word word(String stem) {
    return new Word(
        stem, stem.chars().mapToLong(letter -> 1L << letter).reduce(0, (a, b) -> a | b));
  }

  private static boolean letters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static Set<String> commonWords() {
    var words = new Words();
    try (var in = Spelling.class.getResourceAsStream("/language/common-words.en.txt")) {
      if (in == null) {
        throw new IllegalStateException("language/common-words.en.txt is not on the class path");
      }
      var text =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      var all = new LinkedHashSet<>(text);
      all.addAll(words.stems(String.join(" ", text)));
      return Set.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("language/common-words.en.txt cannot be read", e);
    }
  }
}
