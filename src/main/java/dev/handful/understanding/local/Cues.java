package dev.handful.understanding.local;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handful.dialogue.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The English phrases that tell what a message does: {@code understanding/cues.en.yaml}. */
final class Cues {
  /**
   * An adjective of size, price and the like.
   *
   * @param attributes names of attributes it can mean; the first that the catalogue has counts
   * @param direction where it points on that attribute
   */
  record Adjective(
      List<String> words,
      List<String> comparative,
      List<String> superlative,
      List<String> attributes,
      Direction direction) {}

  /** The words that grade adjectives: "more", "least", "too", "not too", "very". */
  record Degrees(
      List<String> more,
      List<String> less,
      List<String> most,
      List<String> least,
      List<String> too,
      List<String> notToo,
      List<String> much) {}

  /** What people up to an age are called. */
  record Age(int to, List<String> words) {}

  private record File(
      Map<CueKind, List<String>> cues,
      List<Adjective> adjectives,
      Degrees degrees,
      Set<String> vague,
      Set<String> plainMeasures,
      Set<String> purposes,
      Set<String> abbreviations,
      Map<String, Double> multiples,
      Map<String, Integer> decades,
      Map<String, Integer> periods,
      Map<String, Integer> counts,
      Set<String> ago,
      Set<String> origins,
      List<Age> ages,
      List<String> qualityEndings,
      Map<String, List<String>> wearers,
      Set<String> persons,
      Map<String, String> chat,
      Set<String> stop,
      Map<WordList, Set<String>> lists) {}

  private static final int SHORTEST_COMPARATIVE = 5;
  private static final Set<CueKind> BOUNDS =
      EnumSet.of(CueKind.AT_MOST, CueKind.AT_LEAST, CueKind.BEFORE_YEAR, CueKind.AFTER_YEAR);
  private final Map<String, Set<CueKind>> byPhrase = new HashMap<>();
  private final File file;
  private final int longest;
  private final Set<String> words;

  private Cues(File file) {
    this.file = file;
    new EnumMap<>(file.cues())
        .forEach(
            (kind, phrases) ->
                phrases.forEach(
                    phrase ->
                        byPhrase
                            .computeIfAbsent(phrase, p -> EnumSet.noneOf(CueKind.class))
                            .add(kind)));
    words =
        Stream.concat(
                byPhrase.keySet().stream(),
                file.adjectives().stream()
                    .flatMap(a -> Stream.of(a.words(), a.comparative(), a.superlative()))
                    .flatMap(List::stream))
            .flatMap(phrase -> Stream.of(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    longest = byPhrase.keySet().stream().mapToInt(p -> p.split(" ").length).max().orElse(0);
  }

  /** The English phrases; they are part of the build. */
  static Cues english() {
    var yaml =
        YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(
                com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .build();
    try (var in = Cues.class.getResourceAsStream("/understanding/cues.en.yaml")) {
      var file = yaml.readValue(in, File.class);
      for (var kind : CueKind.values()) {
        if (!file.cues().containsKey(kind)) {
          throw new IllegalStateException("understanding/cues.en.yaml lacks the cue " + kind);
        }
      }
      for (var list : WordList.values()) {
        if (!file.lists().containsKey(list)) {
          throw new IllegalStateException("understanding/cues.en.yaml lacks the list " + list);
        }
      }
      return new Cues(file);
    } catch (IOException e) {
      throw new UncheckedIOException("understanding/cues.en.yaml cannot be read", e);
    }
  }

  /** The longest phrases, left to right, not overlapping. */
  List<Cue> find(List<String> words) {
    var found = new ArrayList<Cue>();
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(longest, words.size() - at);
      while (length > 0
          && !byPhrase.containsKey(String.join(" ", words.subList(at, at + length)))) {
        length--;
      }
      if (length > 0) {
        var kinds = byPhrase.get(String.join(" ", words.subList(at, at + length)));
        found.add(new Cue(at, at + length, kinds));
      }
      at += Math.max(1, length);
    }
    return List.copyOf(found);
  }

  /** Every word of the phrases and adjectives. */
  Set<String> words() {
    return words;
  }

  List<Adjective> adjectives() {
    return file.adjectives();
  }

  /** Whether the word compares: "brighter" where nothing has a brightness, "sturdier". */
  boolean comparative(String word) {
    return word.endsWith("ier") && word.length() > SHORTEST_COMPARATIVE
        || file.adjectives().stream().anyMatch(a -> a.comparative().contains(word));
  }

  /** Whether the word ends as words for qualities do: "wooden", "washable". */
  boolean quality(String word) {
    return file.qualityEndings().stream().anyMatch(word::endsWith);
  }

  Degrees degrees() {
    return file.degrees();
  }

  /** What people of this age are called; empty for grown-ups. */
  List<String> calledAt(double age) {
    return file.ages().stream()
        .filter(a -> age <= a.to())
        .findFirst()
        .map(Age::words)
        .orElse(List.of());
  }

  /** Words that multiply what is shown: "half the price", "twice as wide". */
  Map<String, Double> multiples() {
    return file.multiples();
  }

  /** Whether the word names no kind of thing ("something", "gift"). */
  boolean vague(String word) {
    return file.vague().contains(word);
  }

  /** Whether an amount with a unit and nothing else means this attribute: "2 kg" is the weight. */
  boolean plainMeasure(String attribute) {
    return file.plainMeasures().contains(attribute);
  }

  /** Whether the attribute tells what a thing is for. */
  boolean purpose(String attribute) {
    return file.purposes().contains(attribute);
  }

  /** Whether a full stop after the word ends no sentence: "max.", "approx." */
  boolean abbreviation(String word) {
    return file.abbreviations().contains(word);
  }

  /** What catalogues call those whom things fit, and what shoppers call them. */
  Map<String, List<String>> wearers() {
    return file.wearers();
  }

  /** Words for one person who comes along: "wife", "friend". */
  Set<String> persons() {
    return file.persons();
  }

  /** The word that a short form of chats stands for ("u", "gf"), or null. */
  @Nullable String chat(String word) {
    return file.chat().get(word);
  }

  /** Words for decades and their tens: "nineties", 90. */
  Map<String, Integer> decades() {
    return file.decades();
  }

  /** Whether the word alone bounds an amount: "before", "under", "about". */
  boolean bounds(String word) {
    return byPhrase.getOrDefault(word, Set.of()).stream().anyMatch(BOUNDS::contains);
  }

  /** Words for spans of time and their length in years: "decade", 10. */
  Map<String, Integer> periods() {
    return file.periods();
  }

  /** Words for how many: "few", 5. */
  Map<String, Integer> counts() {
    return file.counts();
  }

  /** Whether a span after the word ends now: "the last ten years". */
  boolean ago(String word) {
    return file.ago().contains(word);
  }

  /** Whether the attribute tells where a thing comes from. */
  boolean origin(String attribute) {
    return file.origins().contains(attribute);
  }

  /** Whether the word is on that list. */
  boolean is(WordList list, String word) {
    return file.lists().get(list).contains(word);
  }

  /** Whether the word carries no meaning for search. */
  boolean stop(String word) {
    return file.stop().contains(word);
  }
}
