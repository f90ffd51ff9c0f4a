package dev.handful.retrieval;

import dev.handful.catalogue.PolicyText;
import dev.handful.dialogue.Found.Passage;
import dev.handful.index.OwnTexts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The shop's policy texts by meaning; a question they do not touch gets none. */
final class Passages {

  private static final int MOST = 2;
  private static final int LONG = 240;

  /**
   * Score below which a text does not speak of the question. Set on the questions of PassagesTest
   * themselves; PolicyQuestionsTest counts how often it errs.
   */
  private static final double FLOOR = 0.67;

  /** Share of a question's topics a text needs where only words can be compared. */
  private static final double WORDS_FLOOR = 0.75;

  /** What it adds when a text has all topics of the question, in whichever words. */
  private static final double OVERLAP = 0.2;

  /** A second text this much worse than the best is about something else. */
  private static final double MARGIN = 0.05;

  private record Embedded(PolicyText policy, float[] vector) {}

  /** What it loses when no text of the shop has a topic of the question: "do you rent tents?" */
  private static final double UNKNOWN = 0.2;

  private final List<Embedded> policies;
  private final Set<String> known;

  private Passages(List<Embedded> policies) {
    this.policies = policies;
    this.known =
        policies.stream()
            .flatMap(embedded -> PolicyWords.of(OwnTexts.of(embedded.policy())).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  static Passages of(Collection<PolicyText> policies, Map<String, float[]> vectors) {
    return new Passages(
        policies.stream()
            .filter(policy -> vectors.containsKey(OwnTexts.of(policy)))
            .map(policy -> new Embedded(policy, vectors.get(OwnTexts.of(policy))))
            .toList());
  }

  boolean any() {
    return !policies.isEmpty();
  }

  /** At most two passages, those of the best one's section first, in the section's order. */
  List<Passage> nearest(String question, float[] vector) {
    var topics = PolicyWords.of(question);
    return best(policies.stream().map(policy -> scored(policy, topics, vector)).toList(), FLOOR);
  }

  /** Without meaning, when there is no vector: those with nearly all topics of the question. */
  List<Passage> byWords(String question) {
    var topics = PolicyWords.of(question);
    var scored =
        policies.stream()
            .map(Embedded::policy)
            .map(
                policy ->
                    new Passage(
                        policy.title(),
                        telling(policy.text(), topics),
                        PolicyWords.overlap(topics, OwnTexts.of(policy))))
            .toList();
    return best(scored, WORDS_FLOOR);
  }

  private static List<Passage> best(List<Passage> scored, double floor) {
    var best = scored.stream().max(Comparator.comparingDouble(Passage::score));
    if (best.isEmpty() || best.get().score() < floor) {
      return List.of();
    }
    // Stable, so a section's passages keep its order: its rule stands before its exceptions.
    double least = Math.max(floor, best.get().score() - MARGIN);
    return scored.stream()
        .filter(passage -> passage.score() >= least)
        .sorted(Comparator.comparing(passage -> !passage.title().equals(best.get().title())))
        .limit(MOST)
        .toList();
  }

  private Passage scored(Embedded embedded, Set<String> topics, float[] vector) {
    var policy = embedded.policy();
    double shared = PolicyWords.overlap(topics, OwnTexts.of(policy));
    double score =
        Vectors.dot(vector, embedded.vector()) + OVERLAP * shared - UNKNOWN * unknown(topics);
    return new Passage(policy.title(), telling(policy.text(), topics), score);
  }

  /** The share of a question's topics that none of the texts has. */
  private double unknown(Set<String> topics) {
    return topics.isEmpty()
        ? 0
        : (double) topics.stream().filter(topic -> !known.contains(topic)).count() / topics.size();
  }

  /** A long text begins with the sentences that are about the question. */
  private static String telling(String text, Set<String> topics) {
    if (text.length() <= LONG) {
      return text;
    }
    return Arrays.stream(text.split("(?<=[.!?])\\s+(?=\\p{Lu})"))
        .sorted(
            Comparator.comparingDouble((String sentence) -> PolicyWords.overlap(topics, sentence))
                .reversed())
        .collect(Collectors.joining(" "));
  }
}
