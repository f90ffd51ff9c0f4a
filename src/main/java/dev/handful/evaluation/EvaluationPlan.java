package dev.handful.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to run.
 *
 * @param folder with {@code items.jsonl} and {@code targets.dev.jsonl}
 * @param catalogue name under which the server serves the items
 * @param questions most questions a shopper answers
 * @param limit first targets only; 0 = all
 * @param avoidShare share of answers that also exclude a colour
 * @param typoShare share of answers with a typing mistake
 * @param concurrency conversations at once
 * @param timeout of one turn
 * @param set settings the server was started with, for the record
 */
public record EvaluationPlan(
    Path folder,
    String catalogue,
    int questions,
    int limit,
    long seed,
    double avoidShare,
    double typoShare,
    int concurrency,
    Duration timeout,
    List<String> set) {

  public EvaluationPlan {
    set = List.copyOf(set);
    if (questions < 0 || limit < 0 || concurrency < 1 || concurrency > 16) {
      throw new BadEvaluationInput(
          "questions and limit must not be negative, concurrency between 1 and 16");
    }
  }

  /** The items, as the operator has them. */
  public Path items() {
    return folder.resolve("items.jsonl");
  }

  /**
   * Checks that there is something to run, before a server is started for it.
   *
   * @throws BadEvaluationInput naming the file that is missing
   */
  public void requireFiles() {
    for (Path file : List.of(items(), targets())) {
      if (!Files.isReadable(file)) {
        throw new BadEvaluationInput(
            "cannot read " + file + ": name the folder of items and targets with --targets DIR");
      }
    }
  }

  Path targets() {
    return folder.resolve("targets.dev.jsonl");
  }
}
