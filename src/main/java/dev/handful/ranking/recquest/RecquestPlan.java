package dev.handful.ranking.recquest;

import dev.handful.evaluation.BadEvaluationInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be ranked.
 *
 * @param items the products, with their domains
 * @param dialogues the chats
 * @param limit first chats only; 0 = all
 */
public record RecquestPlan(Path items, Path dialogues, int limit) {

  /**
   * Before anything is started.
   *
   * @throws BadEvaluationInput naming the first file that cannot be read, or a limit below 0
   */
  public void requireFiles() {
    for (var file : List.of(items, dialogues)) {
      if (!Files.isReadable(file)) {
        throw new BadEvaluationInput("cannot read " + file);
      }
    }
    if (limit < 0) {
      throw new BadEvaluationInput("--limit must not be below 0");
    }
  }
}
