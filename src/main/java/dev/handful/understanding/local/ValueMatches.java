package dev.handful.understanding.local;

import dev.handful.catalogue.Lexicon;
import dev.handful.catalogue.Lexicon.Match;
import dev.handful.catalogue.LexiconEntry;
import dev.handful.language.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The catalogue's words in a message: as the lexicon matches them, through the product team's
 * synonyms ("couch" reads as "sofa"), and without the "and" of "tables and desks".
 */
final class ValueMatches {
  private static final double ALMOST = 0.95;
  private static final int ADJECTIVE = 3;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Cues cues;

  /** Stems to match; for each the tokens it stands for, and 1 when it is a synonym. */
  private record Rewritten(List<String> stems, List<int[]> sources) {
    /** Whether the match holds words that the shopper did not write. */
    boolean replaced(Match match) {
      return sources.subList(match.start(), match.end()).stream().anyMatch(s -> s[2] > 0);
    }
  }

  ValueMatches(Lexicon lexicon, Vocabulary vocabulary, Cues cues) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.cues = cues;
  }

  List<Match> find(List<Token> tokens, List<String> surfaces, BitSet pauses) {
    var stems = tokens.stream().map(Token::stem).toList();
    var candidates = new ArrayList<>(lexicon.match(stems));
    int alternatives =
        vocabulary.synonyms().entrySet().stream()
            .filter(e -> Collections.indexOfSubList(stems, e.getKey()) >= 0)
            .mapToInt(e -> e.getValue().size())
            .max()
            .orElse(0);
    for (int i = 0; i < alternatives; i++) {
      candidates.addAll(match(rewrite(stems, i)));
    }
    if (surfaces.contains("and")) {
      match(withoutAnd(stems)).stream().filter(ValueMatches::lists).forEach(candidates::add);
    }
    candidates.addAll(between(stems, pauses));
    candidates.addAll(compared(surfaces));
    candidates.removeIf(match -> inAdjective(match, surfaces));
    candidates.removeIf(match -> accidental(match, surfaces, stems) || split(match, pauses));
    new ForWhom(lexicon, vocabulary, cues).refine(stems, surfaces, candidates);
    candidates.addAll(vocabulary.everyday().find(surfaces, candidates, pauses));
    return longest(candidates);
  }

  /** "Funnier", "scarier": more of what the catalogue calls funny, scary. */
  private List<Match> compared(List<String> surfaces) {
    var found = new ArrayList<Match>();
    for (int token = 0; token < surfaces.size(); token++) {
      int at = token;
      if (vocabulary.form(surfaces.get(at)) == null) {
        Comparatives.bases(surfaces.get(at)).stream()
            .flatMap(base -> lexicon.match(List.of(base)).stream())
            .filter(m -> m.similarity() == 1 && m.entries().stream().anyMatch(ValueMatches::named))
            .findFirst()
            .ifPresent(m -> found.add(new Match(at, at + 1, m.entries(), ALMOST)));
      }
    }
    return found;
  }

  /** "Quick to set up" is no set of anything. */
  private boolean inAdjective(Match match, List<String> surfaces) {
    int from = Math.max(0, match.start() - ADJECTIVE);
    int to = Math.min(surfaces.size(), match.end() + ADJECTIVE);
    for (int start = from; start <= match.start(); start++) {
      for (int end = match.end(); end <= to; end++) {
        boolean longer = end - start > match.end() - match.start() + 1;
        if (longer && vocabulary.form(String.join(" ", surfaces.subList(start, end))) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean named(Match match, String word) {
    return match.entries().stream()
        .anyMatch(
            e ->
                e instanceof LexiconEntry.ValueOf v
                    && v.named().stream().anyMatch(value -> value.toLowerCase().contains(word)));
  }

  private static boolean named(LexiconEntry entry) {
    return entry instanceof LexiconEntry.ValueOf value && !value.named().isEmpty();
  }

  /** A name or a mended spelling that is really an everyday word: "lack", "in". */
  private boolean accidental(Match match, List<String> surfaces, List<String> stems) {
    boolean single = match.end() - match.start() == 1;
    var word = surfaces.get(match.start());
    boolean everyday = single && (cues.stop(word) || cues.bounds(word));
    boolean bound = single && cues.bounds(word) && number(surfaces, match.end());
    if (everyday && !word.equals(stems.get(match.start())) && !named(match, word)) {
      return true; // "she loves princesses" is not about love
    }
    boolean exact =
        match.similarity() == 1
            && match.entries().stream()
                .anyMatch(e -> e instanceof LexiconEntry.ValueOf v && !v.named().isEmpty());
    boolean named =
        match.start() > 0 && !vocabulary.named(List.of(stems.get(match.start() - 1))).isEmpty();
    boolean digits = single && !named && word.chars().allMatch(Character::isDigit);
    boolean mended = match.similarity() < 1 && single && (vocabulary.form(word) != null);
    return bound || (everyday && !exact) || digits || mended;
  }

  private static boolean number(List<String> surfaces, int token) {
    return token < surfaces.size() && Character.isDigit(surfaces.get(token).charAt(0));
  }

  /** "black, brown" is two colours: a pause parts words, except in a name that has it too. */
  private static boolean split(Match match, BitSet pauses) {
    int pause = pauses.nextSetBit(match.start() + 1);
    return pause >= 0 && pause < match.end() && !lists(match);
  }

  /** Whether the catalogue's own spelling joins several things: "Sideboards, buffets & tables". */
  private static boolean lists(Match match) {
    return match.entries().stream()
        .filter(e -> e instanceof LexiconEntry.ValueOf)
        .flatMap(e -> ((LexiconEntry.ValueOf) e).named().stream())
        .anyMatch(value -> value.chars().anyMatch(c -> ",&+/".indexOf(c) >= 0));
  }

  /** What the lexicon finds in each part between pauses. */
  private List<Match> between(List<String> stems, BitSet pauses) {
    var found = new ArrayList<Match>();
    int from = 0;
    while (!pauses.isEmpty() && from < stems.size()) {
      int next = pauses.nextSetBit(from + 1);
      int to = next < 0 ? stems.size() : next;
      int start = from;
      for (var match : lexicon.match(stems.subList(from, to))) {
        found.add(
            new Match(
                start + match.start(), start + match.end(), match.entries(), match.similarity()));
      }
      from = to;
    }
    return found;
  }

  private List<Match> match(Rewritten rewritten) {
    return lexicon.match(rewritten.stems()).stream()
        .filter(m -> m.similarity() == 1 || !rewritten.replaced(m))
        .map(
            m ->
                new Match(
                    rewritten.sources().get(m.start())[0],
                    rewritten.sources().get(m.end() - 1)[1],
                    m.entries(),
                    m.similarity()))
        .toList();
  }

  private Rewritten rewrite(List<String> stems, int alternative) {
    var rewritten = new ArrayList<String>();
    var sources = new ArrayList<int[]>();
    int at = 0;
    while (at < stems.size()) {
      int from = at;
      var synonym =
          vocabulary.synonyms().entrySet().stream()
              .filter(e -> starts(stems, from, e.getKey()) && !named(e.getKey()))
              .max(Comparator.comparingInt(e -> e.getKey().size()))
              .orElse(null);
      int end = synonym == null ? at + 1 : at + synonym.getKey().size();
      var meanings = synonym == null ? List.of(List.of(stems.get(at))) : synonym.getValue();
      for (var stem : meanings.get(Math.min(alternative, meanings.size() - 1))) {
        rewritten.add(stem);
        sources.add(new int[] {from, end, synonym == null ? 0 : 1});
      }
      at = end;
    }
    return new Rewritten(rewritten, sources);
  }

  /** A word the catalogue itself uses for a value needs no synonym. */
  private boolean named(List<String> phrase) {
    return lexicon.match(phrase).stream()
        .filter(m -> m.end() - m.start() == phrase.size() && m.similarity() == 1)
        .flatMap(m -> m.entries().stream())
        .anyMatch(e -> e instanceof LexiconEntry.ValueOf value && !value.named().isEmpty());
  }

  private static boolean starts(List<String> stems, int at, List<String> phrase) {
    return !phrase.isEmpty()
        && at + phrase.size() <= stems.size()
        && stems.subList(at, at + phrase.size()).equals(phrase);
  }

  private static Rewritten withoutAnd(List<String> stems) {
    var kept =
        IntStream.range(0, stems.size()).filter(i -> !stems.get(i).equals("and")).boxed().toList();
    return new Rewritten(
        kept.stream().map(stems::get).toList(),
        kept.stream().map(i -> new int[] {i, i + 1, 0}).toList());
  }

  /** The longest win; equal places hold together what each reading of them can mean. */
  private static List<Match> longest(List<Match> candidates) {
    var ordered = new ArrayList<>(candidates);
    ordered.sort(
        Comparator.comparingInt((Match m) -> m.start() - m.end())
            .thenComparing(Comparator.comparingDouble(Match::similarity).reversed())
            .thenComparingInt(Match::start));
    var kept = new ArrayList<Match>();
    for (var match : ordered) {
      var same =
          kept.stream()
              .filter(k -> k.start() == match.start() && k.end() == match.end())
              .findFirst();
      if (same.isPresent() && same.get().similarity() <= match.similarity()) {
        kept.remove(same.get());
        kept.add(union(same.get(), match));
      } else if (kept.stream().noneMatch(k -> k.start() < match.end() && match.start() < k.end())) {
        kept.add(match);
      }
    }
    kept.sort(Comparator.comparingInt(Match::start));
    return List.copyOf(kept);
  }

  private static Match union(Match one, Match two) {
    var entries = new ArrayList<>(one.entries());
    two.entries().stream().filter(e -> !entries.contains(e)).forEach(entries::add);
    return new Match(one.start(), one.end(), entries, one.similarity());
  }
}
