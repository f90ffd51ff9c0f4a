package dev.handful.evaluation;

import dev.handful.evaluation.ConstraintAudit.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything one evaluation found; the shape of {@code --out}.
 *
 * @param byOpening the levels again per kind of opening
 * @param asked how often each attribute was asked for
 * @param medianQuestions questions a shopper answered
 * @param medianMillis of a turn over HTTP, as the shopper waits for it
 * @param claims what suggestions, tables and chips claimed, checked against the item file
 * @param tail how many messages a model would have had to understand
 * @param outcomes one per target, with the whole dialogue
 */
public record Report(
    Settings settings,
    List<Level> levels,
    Map<String, List<Level>> byOpening,
    Map<String, Integer> asked,
    double medianQuestions,
    double medianMillis,
    double p99Millis,
    List<String> failures,
    Map<String, Integer> violationsByKind,
    List<Violation> violations,
    Map<String, Claims.Checked> claims,
    Tail tail,
    List<Outcome> outcomes) {

  /** Violations in replies that did not say that something could not be met. */
  List<Violation> untold() {
    return violations.stream().filter(violation -> !violation.relaxationsOffered()).toList();
  }

  /** Claims of every kind that the item file does not bear out. */
  int falseClaims() {
    return claims.values().stream().mapToInt(checked -> checked.misses().size()).sum();
  }

  /** By whom the replies were made, in words; a model had a part or none. */
  public String engines() {
    var replies =
        outcomes.stream()
            .flatMap(outcome -> outcome.exchanges().stream())
            .map(Dialogue.Exchange::reply)
            .toList();
    long model = replies.stream().filter(reply -> "model".equals(reply.route())).count();
    long degraded = replies.stream().filter(reply -> reply.degraded() != null).count();
    return "replies: %d, with a model: %d, degraded: %d".formatted(replies.size(), model, degraded);
  }

  /** How it was run, enough to run it again. */
  public record Settings(
      Instant started,
      String server,
      String catalogue,
      long seed,
      int questions,
      double avoidShare,
      double typoShare,
      List<String> set) {}

  /**
   * The figures after q questions.
   *
   * @param answered share of conversations in which a q-th question was answered
   */
  public record Level(int questions, Share hit, Share seen, Share same, Share answered) {}

  /**
   * Messages of the run as the server counted them.
   *
   * @param needed those for which its rule wants a model, by ground, whether it has one or not
   */
  public record Tail(int messages, Map<String, Integer> needed) {

    /** The share that needed a model, 0 to 1; 0 when the server counts nothing. */
    double share() {
      int all = needed.values().stream().mapToInt(Integer::intValue).sum();
      return messages == 0 ? 0 : (double) all / messages;
    }
  }
}
