package dev.handful.cli;

import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.ReportFile;
import dev.handful.ranking.DataSet;
import dev.handful.ranking.RankingPlan;
import dev.handful.ranking.RankingReport;
import dev.handful.ranking.RankingText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recorded dialogues of people, ranked by the stages of a server started in this process. */
@Command(
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:could not start", "2:wrong option or file"})
abstract class RankingCommand implements Callable<Integer> {

  /** {@code handful eval redial}. */
  @Command(
      name = "redial",
      description =
          "Ranks 6,583 films for what two people said (ReDial); recall of what came next.")
  static final class Redial extends RankingCommand {
    Redial() {
      super(DataSet.REDIAL);
    }
  }

  /** {@code handful eval opendialkg}. */
  @Command(
      name = "opendialkg",
      description =
          "Ranks 2,965 films and books for what two people said (OpenDialKG); recall of what came"
              + " next.")
  static final class OpenDialKg extends RankingCommand {
    OpenDialKg() {
      super(DataSet.OPENDIALKG);
    }
  }

  private static final String NONE = "none";

  private final DataSet set;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Folder of the data sets (${DEFAULT-VALUE}).")
  Path folder = Path.of("../shared/data");

  @Option(
      names = "--dialogues",
      paramLabel = "FILE",
      description = "Turns to rank for (dev.jsonl of the set).")
  @Nullable Path dialogues;

  @Option(
      names = "--earlier",
      paramLabel = "FILE|none",
      description =
          "Dialogues experience comes from: popularity, what goes together, words (train.jsonl of"
              + " the set, else the other nine tenths of dev.jsonl).")
  @Nullable Path earlier;

  @Option(
      names = "--ratings",
      paramLabel = "DIR|none",
      description = "Ratings that items are related by (movielens_small).")
  @Nullable Path ratings;

  @Option(names = "--limit", paramLabel = "N", description = "First N turns only.")
  int limit;

  @Option(
      names = "--without",
      paramLabel = "SIGNAL",
      split = ",",
      description =
          "Leaves a signal out: dense, lexical, latest, soft, prior, similar, alike, related, popular,"
              + " asked.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A policy value (weights.alike=2).")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder, of which the vectors are used (${DEFAULT-VALUE}).")
  Path data = Path.of("data");

  @Option(names = "--out", paramLabel = "FILE", description = "Every rank as JSON into FILE.")
  @Nullable Path out;

  @Option(names = "--json", description = "JSON on standard output instead of the table.")
  boolean json;

  RankingCommand(DataSet set) {
    this.set = set;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      RankingReport report = Ranking.run(plan(), folder, data, settings, System.err);
      System.out.print(json ? ReportFile.json(report) + "\n" : RankingText.of(report));
      if (out != null) {
        ReportFile.write(out, report);
      }
      return 0;
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (IllegalStateException e) {
      return StartFailure.tell(e);
    }
  }

  private RankingPlan plan() {
    var own = folder.resolve(set.key());
    var turns = dialogues == null ? own.resolve("dev.jsonl") : dialogues;
    return new RankingPlan(
        set,
        readable(turns),
        chosen(earlier, set.earlier(own)),
        chosen(ratings, folder.resolve("movielens_small")),
        limit,
        without);
  }

  private static @Nullable Path chosen(@Nullable Path named, Path otherwise) {
    if (named == null) {
      return readable(otherwise);
    }
    return named.toString().equals(NONE) ? null : readable(named);
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file)) {
      throw new BadEvaluationInput("cannot read " + file);
    }
    return file;
  }
}
