package dev.handful.prompt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code prompts/policy.yaml} says. Every number has a default in that file; a missing or
 * unknown key is a problem with file and line.
 *
 * @param blocked attribute names that are never asked, filtered or mentioned, in any catalogue
 * @param onRequest values, by attribute name, whose items come last until somebody asks for them
 */
public record Policy(
    Assistant assistant,
    Questions questions,
    Retrieval retrieval,
    Weights weights,
    Experience experience,
    Diversity diversity,
    List<String> blocked,
    Map<String, Double> boosts,
    Map<String, List<String>> onRequest,
    Sponsored sponsored,
    Model model) {

  /**
   * Who speaks.
   *
   * @param disclosure says that this is an AI (C18)
   * @param crisis where somebody who may hurt themselves finds help; null: only the kind word
   * @param starters at most 4 first messages to tap, per catalogue name; "default" otherwise
   */
  public record Assistant(
      String name,
      String disclosure,
      String greeting,
      Map<String, List<String>> starters,
      @Nullable String contact,
      @Nullable String privacyUrl,
      @Nullable String crisis) {}

  /**
   * When to ask.
   *
   * @param max questions until the shopper has a direction
   * @param minGain bits of expected information, times ease, below which nothing is asked
   * @param options at most this many chips, 2 to 4
   * @param ease overrides by attribute name, 0 to 1
   */
  public record Questions(int max, double minGain, int options, Map<String, Double> ease) {}

  /**
   * How to search.
   *
   * @param candidates hits per signal
   * @param pool fused candidates that questions are judged on
   * @param absentSimilarity dense similarity below which a sought kind of thing is absent, 0..1
   * @param aboutTolerance relative tolerance of "about", 0..1
   */
  public record Retrieval(
      int candidates, int pool, double absentSimilarity, double aboutTolerance) {}

  /**
   * Weights of the fused score; each signal is in 0..1.
   *
   * @param latest the words of the last message, once more
   * @param similar likeness in meaning to what the shopper liked
   * @param alike values in common with what the shopper liked
   * @param related what people who took the liked items also took
   * @param popular how often an item was taken
   * @param asked what was taken after the same words
   */
  public record Weights(
      double dense,
      double lexical,
      double latest,
      double prior,
      double soft,
      double similar,
      double alike,
      double related,
      double popular,
      double asked,
      double priorAlone) {}

  /**
   * How what earlier conversations teach may rank.
   *
   * @param coldKeepPlace whether items that nobody has taken keep the place they have without it
   */
  public record Experience(boolean coldKeepPlace) {}

  /**
   * Maximal marginal relevance.
   *
   * @param weight share of novelty in the choice, 0 to 1, with no must-constraint
   * @param fadesAt number of must-constraints from which it is 0
   * @param grouping whether items of one group share a place
   */
  public record Diversity(double weight, int fadesAt, boolean grouping) {}

  /** Paid items: always labelled; {@code boost} 0 leaves the order untouched. */
  public record Sponsored(@Nullable String attribute, double boost) {}

  /** What models are asked for, where there are any. */
  public record Model(Understand understand, Advise advise) {}

  /**
   * What a model that advises is shown.
   *
   * @param candidates at most so many of the search's best, 5 to 20
   */
  public record Advise(int candidates) {}

  /**
   * When a model reads a message that the local engine has read.
   *
   * @param minConfidence local acts less sure than this are read again, 0 to 1
   * @param maxUnexplained content words nothing explained, up to which the local reading stands
   * @param maxForeign of these, words that neither English nor the catalogue has
   * @param maxWords words of a message up to which the local reading may stand
   */
  public record Understand(
      double minConfidence, int maxUnexplained, int maxForeign, int maxWords) {}
}
