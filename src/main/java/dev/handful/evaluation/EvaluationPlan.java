package dev.handful.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to run.
 *
 * @param questions most questions a shopper answers
 * @param limit first targets only; 0 = all
 * @param concurrency conversations at once
 * @param timeout of one turn
 * @param prompts folder of the product team's synonyms and wording, by which claims are read
 * @param set settings the server was started with, for the record
 */
public record EvaluationPlan(
    Subject subject,
    int questions,
    int limit,
    Manner manner,
    int concurrency,
    Duration timeout,
    Path prompts,
    List<String> set) {

  /**
   * How people talk.
   *
   * @param seed of every choice
   * @param avoidShare share of answers that also exclude a value, 0 to 1; at most once per shopper
   * @param typoShare share of answers with one typing mistake, 0 to 1
   * @param compareShare share of shoppers who at the end ask to compare, 0 to 1
   */
  public record Manner(long seed, double avoidShare, double typoShare, double compareShare) {
    public Manner {
      if (!share(avoidShare) || !share(typoShare) || !share(compareShare)) {
        throw new BadEvaluationInput("shares of answers must be between 0 and 1");
      }
    }

    private static boolean share(double value) {
      return value >= 0 && value <= 1;
    }
  }

  public EvaluationPlan {
    set = List.copyOf(set);
    if (questions < 0 || limit < 0 || concurrency < 1 || concurrency > 16) {
      throw new BadEvaluationInput(
          "questions and limit must not be negative, concurrency between 1 and 16");
    }
  }
}
