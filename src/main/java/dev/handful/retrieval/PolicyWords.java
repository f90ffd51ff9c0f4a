package dev.handful.retrieval;

import dev.handful.language.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a text about a shop speaks of, whichever word it uses: "ship" and "deliver" are one. */
final class PolicyWords {

  private static final Words WORDS = new Words();
  private static final List<Set<String>> GROUPS = groups();
  private static final Set<String> EMPTY = GROUPS.getFirst();
  private static final Map<String, String> TOPICS = topics();

  private PolicyWords() {}

  /** The topics of a text, each once. */
  static Set<String> of(String text) {
    var topics = new HashSet<String>();
    for (var stem : WORDS.stems(text)) {
      if (!EMPTY.contains(stem)) {
        topics.add(TOPICS.getOrDefault(stem, stem));
      }
    }
    return topics;
  }

  /** The share of a question's topics that a text speaks of, 0 to 1. */
  static double overlap(Set<String> question, String text) {
    if (question.isEmpty()) {
      return 0;
    }
    var topics = of(text);
    return (double) question.stream().filter(topics::contains).count() / question.size();
  }

  private static Map<String, String> topics() {
    var topics = new HashMap<String, String>();
    for (var group : GROUPS.subList(1, GROUPS.size())) {
      var name = group.iterator().next();
      group.forEach(stem -> topics.put(stem, name));
    }
    return Map.copyOf(topics);
  }

  private static List<Set<String>> groups() {
    var resource = PolicyWords.class.getResourceAsStream("/retrieval/policy-words.en.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      var groups = new ArrayList<Set<String>>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> groups.add(Set.copyOf(WORDS.stems(line))));
      return List.copyOf(groups);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled words of policies cannot be read", e);
    }
  }
}
