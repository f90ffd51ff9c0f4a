package dev.handful.guard;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of {@code guard/rules.en.yaml}, found in one pass over the words of a text. */
final class PhraseBook {

  /** Whose text a rule is for. */
  enum Speaker {
    SHOPPER,
    ITEM,
    ANYONE
  }

  /**
   * @param unless classes whose words, anywhere else in the sentence, make a match harmless
   */
  private record Rule(
      Concern concern, Speaker of, @Nullable List<String> unless, List<String> phrases) {}

  private record File(Map<String, List<String>> classes, List<Rule> rules) {}

  private record Entry(Concern concern, List<Phrase> unless, Phrase phrase) {}

  private final Map<Speaker, Map<String, List<Entry>>> bySpeaker = new EnumMap<>(Speaker.class);
  private final Set<String> words = new HashSet<>();

  private PhraseBook(File file) {
    var reader = new PhraseReader(file.classes());
    for (var rule : file.rules()) {
      var unless = rule.unless() == null ? List.<String>of() : rule.unless();
      var harmless = unless.stream().flatMap(c -> reader.read("<" + c + ">").stream()).toList();
      for (var written : rule.phrases()) {
        for (var phrase : reader.read(written)) {
          add(rule.of(), new Entry(rule.concern(), harmless, phrase));
          phrase.steps().forEach(this::learn);
        }
      }
    }
  }

  private void add(Speaker of, Entry entry) {
    for (var speaker : Speaker.values()) {
      if (of == Speaker.ANYONE || of == speaker) {
        var byFirst = bySpeaker.computeIfAbsent(speaker, s -> new HashMap<>());
        for (var word : entry.phrase().first()) {
          byFirst.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  private void learn(Step step) {
    if (step instanceof Step.Words(var single, var rows)) {
      words.addAll(single);
      rows.values().forEach(all -> all.forEach(words::addAll));
    }
  }

  /** The English rules; they are part of the build. */
  static PhraseBook english() {
    var yaml = YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (var in = PhraseBook.class.getResourceAsStream("/guard/rules.en.yaml")) {
      return new PhraseBook(yaml.readValue(in, File.class));
    } catch (IOException e) {
      throw new UncheckedIOException("guard/rules.en.yaml cannot be read", e);
    }
  }

  /** Every word of the phrases. */
  Set<String> words() {
    return words;
  }

  /** What a text of this speaker holds, in order; the first match of a concern at each place. */
  List<Finding> find(Heard heard, Speaker speaker) {
    var found = new ArrayList<Finding>();
    var byFirst = bySpeaker.getOrDefault(speaker, Map.of());
    for (int at = 0; at < heard.size(); at++) {
      var word = heard.words.get(at);
      find(byFirst.getOrDefault(word, List.of()), heard, at, found);
      if (Character.isDigit(word.charAt(0))) {
        find(byFirst.getOrDefault(Phrase.AMOUNT, List.of()), heard, at, found);
      }
    }
    return found;
  }

  private static void find(List<Entry> entries, Heard heard, int at, List<Finding> found) {
    for (var entry : entries) {
      var match = entry.phrase().match(heard, at);
      if (match != null && !harmless(entry, match, heard)) {
        found.add(
            new Finding(
                entry.concern(), heard.start(match.cutStart()), heard.end(match.cutEnd() - 1)));
      }
    }
  }

  private static boolean harmless(Entry entry, Phrase.Match match, Heard heard) {
    if (entry.unless().isEmpty()) {
      return false;
    }
    int end = heard.sentenceEnd(match.start());
    for (int at = heard.sentenceStart(match.start()); at < end; at++) {
      for (var harmless : entry.unless()) {
        if (harmless.match(heard, at) != null) {
          return true;
        }
      }
    }
    return false;
  }
}
