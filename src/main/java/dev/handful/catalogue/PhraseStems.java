package dev.handful.catalogue;

import dev.handful.language.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stems as phrases are kept and looked up: "three-seat sofas" is [3, seat, sofa]. Remembers every
 * text, for one build in one thread.
 */
final class PhraseStems {

  private final Words words = new Words();
  private final Map<String, String> variants;
  private final Set<String> functionWords;
  private final Map<String, List<String>> cache = new HashMap<>();

  PhraseStems(KnownFields known) {
    this(known.content().sameWords(), known.content().functionWords());
  }

  private PhraseStems(Map<String, String> variants, Set<String> functionWords) {
    this.variants = variants;
    this.functionWords = functionWords;
  }

  List<String> of(String text) {
    return cache.computeIfAbsent(text, t -> same(words.stems(t)));
  }

  /** For a reader in several threads, who only calls {@link #same}. */
  PhraseStems withoutCache() {
    return new PhraseStems(variants, functionWords);
  }

  /** Stems of a shopper's text in the form phrases are kept in; one for one. */
  List<String> same(List<String> stems) {
    return stems.stream()
        .map(stem -> variants.containsKey(stem) ? variants.get(stem) : singular(stem))
        .toList();
  }

  // Stemming keeps plurals that are words of their own: "boots", "bags", "drawers".
  private static String singular(String stem) {
    return stem.length() >= 4 && stem.matches("\\p{L}+[^sui]s")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /** Whether a phrase says something by itself: not only numbers, single letters, little words. */
  boolean telling(List<String> phrase) {
    return phrase.stream()
        .anyMatch(stem -> stem.length() > 1 && !functionWords.contains(stem) && !number(stem));
  }

  boolean functionWord(String stem) {
    return functionWords.contains(stem);
  }

  static boolean number(String stem) {
    return stem.chars().noneMatch(Character::isLetter);
  }
}
