package dev.handful.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lexicon as a table of phrases; the longest phrase that starts at a word wins. Immutable. */
final class StemLexicon implements Lexicon {

  private final Map<List<String>, List<LexiconEntry>> phrases;
  private final Set<String> known;
  private final int longest;

  StemLexicon(Map<List<String>, List<LexiconEntry>> phrases, Set<String> known) {
    this.phrases = Map.copyOf(phrases);
    this.known = Set.copyOf(known);
    this.longest = phrases.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  @Override
  public List<Match> match(List<String> stems) {
    var matches = new ArrayList<Match>();
    for (int start = 0; start < stems.size(); ) {
      int next = start + 1;
      for (int end = Math.min(stems.size(), start + longest); end > start; end--) {
        var entries = phrases.get(stems.subList(start, end));
        if (entries != null) {
          matches.add(new Match(start, end, entries, 1));
          next = end;
          break;
        }
      }
      start = next;
    }
    return List.copyOf(matches);
  }

  @Override
  public boolean knows(String stem) {
    return known.contains(stem);
  }
}
