package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "A coat for my dog" is a dog coat, where the product team knows such a thing. */
final class ForWhom {
  private static final String FOR = "for";
  private static final int NEAR = 3;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Cues cues;

  ForWhom(Lexicon lexicon, Vocabulary vocabulary, Cues cues) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.cues = cues;
  }

  /** Puts what a thing for somebody is called in the place of what the thing alone is called. */
  void refine(List<String> stems, List<String> surfaces, List<Match> candidates) {
    for (int at = 1; at < surfaces.size(); at++) {
      if (surfaces.get(at).equals(FOR)) {
        int end = at;
        var entries = entries(stems, surfaces, at);
        int start =
            candidates.stream()
                .filter(m -> m.end() == end)
                .mapToInt(Match::start)
                .min()
                .orElse(end - 1);
        boolean longer = candidates.stream().anyMatch(m -> m.start() < end && end < m.end());
        if (!longer && !entries.isEmpty() && another(stems.subList(start, end), entries)) {
          candidates.removeIf(m -> m.start() < end && start < m.end());
          candidates.add(new Match(start, end, entries, 1));
        }
      }
    }
  }

  /** "A shelf for my books" is a shelf: only what the thing's own words do not cover is put in. */
  private boolean another(List<String> thing, List<LexiconEntry> entries) {
    return lexicon.match(thing).stream()
        .flatMap(m -> m.entries().stream())
        .noneMatch(
            own ->
                own instanceof LexiconEntry.ValueOf value
                    && (!value.named().isEmpty()
                        || entries.stream()
                            .anyMatch(
                                e ->
                                    e instanceof LexiconEntry.ValueOf v
                                        && value.narrower().containsAll(v.named()))));
  }

  private List<LexiconEntry> entries(List<String> stems, List<String> surfaces, int at) {
    var thing = stems.get(at - 1);
    int to = Math.min(stems.size(), at + 1 + NEAR);
    for (int whom = at + 1; whom < to; whom++) {
      var named = whom(stems, surfaces, whom);
      var found = named == null ? List.<LexiconEntry>of() : called(List.of(named, thing));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The stem of whom it is for; "him" is who was spoken of before. */
  private @Nullable String whom(List<String> stems, List<String> surfaces, int token) {
    if (!cues.is(WordList.WHOM, surfaces.get(token))) {
      return stems.get(token);
    }
    for (int before = token - 1; before > 0; before--) {
      if (owner(surfaces.get(before - 1))) {
        return stems.get(before);
      }
    }
    return null;
  }

  private boolean owner(String word) {
    return word.equals("the") || cues.is(WordList.OWNERS, word);
  }

  private List<LexiconEntry> called(List<String> phrase) {
    var found = new ArrayList<LexiconEntry>();
    vocabulary
        .synonyms()
        .getOrDefault(phrase, List.of())
        .forEach(
            words ->
                lexicon.match(words).stream()
                    .filter(m -> m.end() - m.start() == words.size() && m.similarity() == 1)
                    .flatMap(m -> m.entries().stream())
                    .filter(e -> e instanceof LexiconEntry.ValueOf v && !v.named().isEmpty())
                    .forEach(found::add));
    return List.copyOf(found);
  }
}
