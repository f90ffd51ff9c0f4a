package dev.handful.understanding.local;

import java.util.ArrayList;
import java.util.List;

/** The English adjective behind a comparative: "funnier" is "funny", "sadder" is "sad". */
final class Comparatives {
  private static final int SHORTEST = 5;

  private Comparatives() {}

  /** What the word may be the comparative of, likeliest first; empty when it is none. */
  static List<String> bases(String word) {
    var bases = new ArrayList<String>();
    if (word.length() < SHORTEST || !word.endsWith("er")) {
      return bases;
    }
    var stem = word.substring(0, word.length() - 2);
    int last = stem.length() - 1;
    if (stem.endsWith("i")) {
      bases.add(stem.substring(0, last) + "y");
    }
    if (stem.charAt(last) == stem.charAt(last - 1)) {
      bases.add(stem.substring(0, last));
    }
    bases.add(stem);
    bases.add(stem + "e");
    return bases;
  }
}
