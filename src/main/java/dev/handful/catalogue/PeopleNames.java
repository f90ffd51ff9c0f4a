package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells attributes that hold people ("director", "author") and how people are called for short. */
final class PeopleNames {
  /**
   * Two to five words, the first and the last with a capital: "Akira Kurosawa", "Lars von Trier".
   */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'\u2019-]*(?: [\\p{L}.'\u2019-]+){0,3} \\p{Lu}[\\p{L}.'\u2019-]+");

  private static final Pattern INNER_CAPITAL = Pattern.compile("(\\p{Ll})(\\p{Lu})");

  private static final Pattern PARTICLE = Pattern.compile(" (\\p{L}{2,3}) (?=\\p{L}+$)");

  /** Fewer values say little: three brands may all look like people. */
  private static final int FEWEST = 20;

  private static final double MOST = 0.8;

  /** A last name as short as a word of everyday talk ("Oh, and not red") is said with the first. */
  private static final int SHORTEST = 3;

  private PeopleNames() {}

  /** Whether these values of one attribute are names of people, nearly all of them. */
  static boolean are(Collection<String> values) {
    long names = values.stream().filter(value -> NAME.matcher(value).matches()).count();
    return values.size() >= FEWEST && names >= MOST * values.size();
  }

  /** "Leonardo DiCaprio" written "Leonardo Di Caprio"; "Robert De Niro" written "Robert DeNiro". */
  static List<String> spellings(String name) {
    var apart = INNER_CAPITAL.matcher(name).replaceAll("$1 $2");
    var together = PARTICLE.matcher(name).replaceAll(" $1");
    return Stream.of(apart, together).filter(other -> !other.equals(name)).distinct().toList();
  }

  /** What a name ends with: [del, toro] and [toro]; without the whole name and ordinary words. */
  static List<List<String>> lastNames(List<String> name, Set<String> ordinary) {
    var parts = new ArrayList<List<String>>();
    for (int from = 1; from < name.size(); from++) {
      var part = name.subList(from, name.size());
      var first = part.getFirst();
      if (part.size() > 1 || first.length() >= SHORTEST && !ordinary.contains(first)) {
        parts.add(List.copyOf(part));
      }
    }
    return parts;
  }
}
