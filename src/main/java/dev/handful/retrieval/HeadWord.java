package dev.handful.retrieval;

import dev.handful.language.Words;
import java.util.List;
import java.util.Set;

/**
 * Tells what a name is from what it only mentions: a "laptop table" is a table, so it does not make
 * laptops present. English puts the head last, before "with", "for" and the like. Pure.
 */
final class HeadWord {

  private static final Set<String> ENDS =
      Set.of("with", "w", "without", "for", "of", "in", "on", "to", "from", "and", "or");
  private static final Words WORDS = new Words();

  private HeadWord() {}

  /** Whether the name speaks of the sought thing only in passing. */
  static boolean onlyMentions(String name, String sought) {
    var named = WORDS.stems(name);
    var wanted = WORDS.stems(sought);
    return !wanted.isEmpty() && named.containsAll(wanted) && !head(named).equals(head(wanted));
  }

  /** The head of a name; empty when it has no words. */
  static String of(String name) {
    var stems = WORDS.stems(name);
    return stems.isEmpty() ? "" : head(stems);
  }

  /** The stem that says what the thing is; the stems are not empty. */
  static String head(List<String> stems) {
    var head = stems.getFirst();
    for (var stem : stems) {
      if (ENDS.contains(stem)) {
        return head;
      }
      head = stem;
    }
    return head;
  }
}
