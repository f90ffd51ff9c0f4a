package dev.handful.retrieval;

import dev.handful.catalogue.Catalogue;
import dev.handful.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the items of a catalogue are called by their titles: "Two Rivers Travel Chess" makes chess
 * present although no kind names it. A title that only mentions a thing ("Laptop Power Bank") does
 * not. Built once per generation.
 */
final class Titles {
  private static final Words WORDS = new Words();

  private final Map<String, List<List<String>>> byHead;

  private Titles(Map<String, List<List<String>>> byHead) {
    this.byHead = Map.copyOf(byHead);
  }

  static Titles of(Catalogue catalogue) {
    var byHead = new HashMap<String, List<List<String>>>();
    for (var item : catalogue.items().values()) {
      for (var name : item.title().split(",", 2)[0].split(" and | & | / |\\+")) {
        var stems = telling(name);
        if (!stems.isEmpty()) {
          byHead.computeIfAbsent(HeadWord.head(stems), head -> new ArrayList<>()).add(stems);
        }
      }
    }
    return new Titles(byHead);
  }

  /** Whether an item is called so. */
  boolean call(String sought) {
    var wanted = telling(sought);
    return !wanted.isEmpty()
        && byHead.getOrDefault(HeadWord.head(wanted), List.of()).stream()
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
