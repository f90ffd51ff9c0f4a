package dev.handful.ranking;

import dev.handful.evaluation.BadEvaluationInput;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ranked.
 *
 * @param dialogues turns to rank for
 * @param earlier dialogues experience comes from; null = none. Of the same file, a dialogue never
 *     learns from itself: experience comes from the other tenths of the dialogues
 * @param ratings folder of ratings; null = none
 * @param limit first turns only; 0 = all
 * @param without signals left out
 */
public record RankingPlan(
    DataSet set,
    Path dialogues,
    @Nullable Path earlier,
    @Nullable Path ratings,
    int limit,
    List<String> without) {

  /** Every signal of the fused score. */
  public static final List<String> SIGNALS =
      List.of(
          "dense", "lexical", "latest", "prior", "soft", "similar", "alike", "related", "popular",
          "asked");

  public RankingPlan {
    without.stream()
        .filter(signal -> !SIGNALS.contains(signal))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new BadEvaluationInput(
                  "there is no signal '" + unknown + "'; the signals are " + SIGNALS);
            });
    without = List.copyOf(without);
  }
}
