package dev.handful.prompt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the prompts say to a model, known by its runs of six words: so that a reply that repeats it
 * is recognised, also read backwards or by the thirteenth letter on.
 *
 * @param runs six words in lower case, joined by spaces
 */
public record Instructions(Set<String> runs) {

  private static final int RUN = 6;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");
  private static final Pattern TAG = Pattern.compile("\\{\\{[^}]*}}");

  public Instructions {
    runs = Set.copyOf(runs);
  }

  /** Of these texts, tags left out. */
  public static Instructions of(Collection<String> texts) {
    var runs = new HashSet<String>();
    texts.forEach(text -> TAG.splitAsStream(text).forEach(part -> runs.addAll(runs(part))));
    return new Instructions(runs);
  }

  /** Whether a text repeats a run of them, as it stands or lightly disguised. */
  public boolean repeatedIn(String text) {
    return !runs.isEmpty()
        && (repeats(text)
            || repeats(new StringBuilder(text).reverse().toString())
            || repeats(rotated(text)));
  }

  private boolean repeats(String text) {
    return runs(text).stream().anyMatch(runs::contains);
  }

  private static List<String> runs(String text) {
    var words = GAP.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty()).toList();
    var runs = new ArrayList<String>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + RUN)));
    }
    return runs;
  }

  private static String rotated(String text) {
    var rotated = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      rotated.append(c >= 'a' && c <= 'z' ? (char) ('a' + (c - 'a' + 13) % 26) : c);
    }
    return rotated.toString();
  }
}
