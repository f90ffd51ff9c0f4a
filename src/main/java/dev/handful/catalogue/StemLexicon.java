package dev.handful.catalogue;

import dev.handful.language.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon as a table of phrases; the longest phrase that starts at a word wins. Two words may
 * stand for one ("book case") and one for two ("sofabed"). Immutable.
 */
final class StemLexicon implements Lexicon {

  private static final double COMPOUND = 0.95;
  private static final int PART = 3;

  /** A message of nothing but unknown words must not cost more than a look at the first ones. */
  private static final int MOST_MENDED = 12;

  private final PhraseStems form;
  private final Map<List<String>, List<LexiconEntry>> phrases;

  /**
   * Every word of a phrase, as phrases are kept: the catalogue spells "canvas", a phrase "canva".
   */
  private final Set<String> spelt;

  private final Map<String, List<String>> joined = new HashMap<>();
  private final Map<List<String>, List<ItemId>> titles;
  private final Set<String> known;
  private final Set<String> naming;
  private final Spelling spelling;
  private final int longest;

  StemLexicon(
      PhraseStems form,
      Map<List<String>, List<LexiconEntry>> phrases,
      Map<List<String>, List<ItemId>> titles,
      Set<String> known,
      Set<String> naming) {
    this.form = form.withoutCache();
    this.titles = Map.copyOf(titles);
    this.phrases = Map.copyOf(phrases);
    this.known = Set.copyOf(known);
    this.spelt =
        phrases.keySet().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    this.naming = Set.copyOf(naming);
    this.longest = phrases.keySet().stream().mapToInt(List::size).max().orElse(0);
    for (var phrase : phrases.keySet()) {
      if (phrase.size() == 2 && phrase.stream().allMatch(stem -> stem.length() >= PART)) {
        // Stemmed as the shopper's word will be: stemming makes "sofabe" of "sofabed".
        var one = form.of(String.join("", phrase));
        if (one.size() == 1) {
          joined.put(one.getFirst(), phrase);
        }
      }
    }
    this.spelling =
        new Spelling(
            phrases.keySet().stream()
                .sorted(
                    Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
                .flatMap(List::stream)
                .toList());
  }

  private record Word(String stem, double similarity) {}

  @Override
  public List<Match> match(List<String> stems) {
    var words = words(form.same(stems));
    var matches = new ArrayList<Match>();
    for (int start = 0; start < words.size(); ) {
      var match = longest(words, start);
      boolean taken = match != null && !cutsValue(words, match);
      if (taken) {
        matches.add(match);
      }
      start = taken ? match.end() : start + 1;
    }
    return List.copyOf(matches);
  }

  /** A title that ends in the middle of a value: "about time travel" names no film "About Time". */
  private boolean cutsValue(List<Word> words, Match title) {
    if (!title.entries().stream().allMatch(LexiconEntry.TitleOf.class::isInstance)) {
      return false;
    }
    for (int start = title.start() + 1; start < title.end(); start++) {
      var inner = longest(words, start);
      if (inner != null
          && inner.end() > title.end()
          && inner.entries().stream()
              .anyMatch(e -> e instanceof LexiconEntry.ValueOf of && !of.named().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean names(String stem) {
    return naming.contains(stem);
  }

  @Override
  public List<ItemId> titled(List<String> stems) {
    return titles.getOrDefault(form.same(stems), List.of());
  }

  @Override
  public boolean knows(String stem) {
    return known.contains(stem);
  }

  private @Nullable Match longest(List<Word> words, int start) {
    for (int end = Math.min(words.size(), start + Math.max(2, longest)); end > start; end--) {
      var span = words.subList(start, end);
      var stems = span.stream().map(Word::stem).toList();
      double similarity = span.stream().mapToDouble(Word::similarity).min().orElse(1);
      var entries = phrases.get(stems);
      if (entries == null) {
        similarity *= COMPOUND;
        entries = compound(stems);
      }
      if (entries != null) {
        return new Match(start, end, entries, similarity);
      }
    }
    return null;
  }

  private @Nullable List<LexiconEntry> compound(List<String> stems) {
    return switch (stems.size()) {
      case 1 -> {
        var phrase = joined.get(stems.getFirst());
        yield phrase == null ? null : phrases.get(phrase);
      }
      case 2 ->
          stems.stream().allMatch(stem -> stem.length() >= PART)
              ? phrases.get(List.of(String.join("", stems)))
              : null;
      default -> null;
    };
  }

  private List<Word> words(List<String> stems) {
    var words = new ArrayList<Word>(stems.size());
    int mended = 0;
    for (var stem : stems) {
      var word = new Word(stem, 1);
      if (mended < MOST_MENDED && !explained(stem)) {
        mended++;
        word =
            spelling.mend(stem).map(mend -> new Word(mend.stem(), mend.similarity())).orElse(word);
      }
      words.add(word);
    }
    return words;
  }

  private boolean explained(String stem) {
    return stem.length() < 5
        || known.contains(stem)
        || spelt.contains(stem)
        || joined.containsKey(stem);
  }
}
