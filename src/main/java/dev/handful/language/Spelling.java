package dev.handful.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Mends spelling mistakes towards a vocabulary: at most one edit for words of five letters, two for
 * eight and more; a transposition is one edit. Common English words and anything with a digit stay
 * as they are. Immutable.
 */
public final class Spelling {

  private static final int SHORTEST = 5;
  private static final int TWO_EDITS_FROM = 8;
  private static final int LONGEST = 30;
  private static final Set<String> COMMON = common();

  private final List<String> vocabulary;

  /** A word of the vocabulary; {@code similarity} is below 1 by the share of letters edited. */
  public record Mended(String stem, double similarity) {}

  /** Mends towards these stems; of equally near ones the first wins. */
  public Spelling(Collection<String> vocabulary) {
    this.vocabulary =
        new LinkedHashSet<>(vocabulary)
            .stream().filter(stem -> stem.length() >= SHORTEST - 1 && letters(stem)).toList();
  }

  /** The nearest stem of the vocabulary to a stem that the caller knows nothing of. */
  public Optional<Mended> mend(String stem) {
    if (stem.length() < SHORTEST
        || stem.length() > LONGEST
        || !letters(stem)
        || COMMON.contains(stem)) {
      return Optional.empty();
    }
    var automata = new LevenshteinAutomata(stem, true);
    int edits = stem.length() >= TWO_EDITS_FROM ? 2 : 1;
    for (int distance = 1; distance <= edits; distance++) {
      var near = nearest(stem, new CharacterRunAutomaton(automata.toAutomaton(distance)), distance);
      if (near.isPresent()) {
        double similarity = 1 - (double) distance / stem.length();
        return near.map(found -> new Mended(found, similarity));
      }
    }
    return Optional.empty();
  }

  private Optional<String> nearest(String stem, CharacterRunAutomaton automaton, int distance) {
    // People seldom miss the first letter; with two edits open, insisting on it keeps "leather"
    // from becoming "feather" by way of a third word.
    return vocabulary.stream()
        .filter(word -> Math.abs(word.length() - stem.length()) <= distance)
        .filter(word -> distance == 1 || word.charAt(0) == stem.charAt(0))
        .filter(automaton::run)
        .findFirst();
  }

  private static boolean letters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static Set<String> common() {
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
