package dev.handful.cli;

import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.ReportFile;
import dev.handful.failure.StartupProblem;
import dev.handful.ranking.recquest.ProductFeed;
import dev.handful.ranking.recquest.RecquestPlan;
import dev.handful.ranking.recquest.RecquestReport;
import dev.handful.ranking.recquest.RecquestRun;
import dev.handful.ranking.recquest.RecquestText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handful eval recquest}: people who had to find a hidden product, by its title only. */
@Command(
    name = "recquest",
    mixinStandardHelpOptions = true,
    description =
        "Ranks 50 products per kind for what people said who looked for a hidden one; how often it"
            + " is among five.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:could not start", "2:wrong option or file"})
final class RecquestCommand implements Callable<Integer> {

  private static final String NAME = "recquest";

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Folder of items.jsonl (${DEFAULT-VALUE}).")
  Path folder = Path.of("../shared/data/recquest");

  @Option(
      names = "--dialogues",
      paramLabel = "FILE",
      description = "Chats to follow (dialogues.dev.jsonl of the folder).")
  @Nullable Path dialogues;

  @Option(names = "--limit", paramLabel = "N", description = "First N chats only.")
  int limit;

  @Option(
      names = "--without",
      paramLabel = "SIGNAL",
      split = ",",
      description = "Leaves a signal out: dense, lexical.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A policy value (weights.dense=0.5).")
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

  @Override
  public Integer call() throws InterruptedException {
    try {
      var report = measured();
      System.out.print(json ? ReportFile.json(report) + "\n" : RecquestText.of(report));
      if (out != null) {
        ReportFile.write(out, report);
      }
      return 0;
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (StartupProblem e) {
      return StartFailure.tell(e);
    }
  }

  private RecquestReport measured() throws InterruptedException {
    var chats = dialogues == null ? folder.resolve("dialogues.dev.jsonl") : dialogues;
    var plan = new RecquestPlan(folder.resolve("items.jsonl"), chats, limit);
    plan.requireFiles();
    var policy = StartedStages.policy("/ranking/recquest/policy.yaml");
    return new StartedStages(data, policy, settings, without)
        .run(
            NAME,
            shop -> new ProductFeed(plan.items()).write(shop),
            RecquestRun.class,
            run -> run.run(plan, NAME, System.err, System.console() != null));
  }
}
