package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.language.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the items of a catalogue are called by their titles: "Two Rivers Travel Chess" makes chess
 * present although no kind names it. A title that only mentions a thing ("Laptop Power Bank") does
 * not. Built once per generation.
 */
final class Titles {
  private static final Words WORDS = new Words();

  private final Map<String, Set<List<String>>> byHead;

  private Titles(Map<String, Set<List<String>>> byHead) {
    this.byHead = Map.copyOf(byHead);
  }

  static Titles of(Catalogue catalogue) {
    var byHead = new HashMap<String, Set<List<String>>>();
    for (var item : catalogue.items().values()) {
      for (var name : item.title().split(",", 2)[0].split(" and | & | / |\\+")) {
        var stems = telling(name);
        if (!stems.isEmpty()) {
          byHead.computeIfAbsent(HeadWord.head(stems), head -> new HashSet<>()).add(stems);
        }
      }
    }
    return new Titles(byHead);
  }

  /** Whether an item is called so. */
  boolean call(String sought) {
    var wanted = telling(sought);
    return !wanted.isEmpty()
        && byHead.getOrDefault(HeadWord.head(wanted), Set.of()).stream()
            .anyMatch(title -> title.containsAll(wanted));
  }

  /** The stems without sizes: "Telescope 60". */
  private static List<String> telling(String title) {
    return WORDS.stems(title).stream()
        .filter(stem -> stem.codePoints().noneMatch(Character::isDigit))
        .filter(stem -> stem.length() > 1)
        .toList();
  }
}
