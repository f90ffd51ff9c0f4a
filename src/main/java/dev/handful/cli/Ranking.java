package dev.handful.cli;

import dev.handful.ranking.FilmFeed;
import dev.handful.ranking.RankingPlan;
import dev.handful.ranking.RankingReport;
import dev.handful.ranking.RankingRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Ranks films with the server's stages. */
final class Ranking {

  private Ranking() {}

  /**
   * Ranks by a plan.
   *
   * @param folder of the data sets
   * @param data whose vectors are used and kept
   * @param settings policy values over those of the set
   */
  static RankingReport run(
      RankingPlan plan, Path folder, Path data, List<String> settings, PrintStream progress)
      throws InterruptedException {
    var set = plan.set().key();
    var policy = StartedStages.policy("/ranking/" + set + ".policy.yaml");
    progress.println("reading " + set + " ...");
    return new StartedStages(data, policy, settings, plan.without())
        .run(
            set,
            shop -> new FilmFeed().write(folder.resolve(set).resolve("catalog.jsonl"), shop),
            RankingRun.class,
            run -> run.run(plan, progress, System.console() != null));
  }
}
