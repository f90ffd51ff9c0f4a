package dev.handful.ranking;

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
  public RankingPlan {
    without = List.copyOf(without);
  }
}
