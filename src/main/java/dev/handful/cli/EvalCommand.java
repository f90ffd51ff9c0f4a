package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.Comparison;
import dev.handful.evaluation.Evaluation;
import dev.handful.evaluation.EvaluationPlan;
import dev.handful.evaluation.Gate;
import dev.handful.evaluation.GradedReplies;
import dev.handful.evaluation.MissedDialogues;
import dev.handful.evaluation.Report;
import dev.handful.evaluation.ReportFile;
import dev.handful.evaluation.ReportText;
import dev.handful.evaluation.Subject;
import dev.handful.evaluation.UnusableServer;
import dev.handful.evaluation.shop.UnreadableShop;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handful eval}: simulated shoppers through the chat API. */
@Command(
    name = "eval",
    subcommands = {
      AbsenceCommand.class,
      RankingCommand.Redial.class,
      RankingCommand.OpenDialKg.class,
      RecquestCommand.class,
      InteractionsCommand.class
    },
    mixinStandardHelpOptions = true,
    description = "Simulated shoppers talk to a server in words; how many find their item.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured, and the gate passed",
      "1:a figure is below the gate",
      "2:wrong option or file",
      "3:no server could be used"
    })
public final class EvalCommand implements Callable<Integer> {

  @Mixin ServerChoice choice = new ServerChoice();

  @Option(
      names = "--targets",
      paramLabel = "DIR",
      description = "Folder of items.jsonl and targets.dev.jsonl (${DEFAULT-VALUE}).")
  Path folder = Path.of("../shared/data/ikea");

  @Option(
      names = "--catalogue",
      paramLabel = "NAME|FILE",
      description =
          "Any catalogue that can be served: shoppers are drawn from its items. Default: the "
              + "recorded shoppers of --targets.")
  @Nullable String served;

  @Option(
      names = "--catalogue-name",
      paramLabel = "NAME",
      description = "Name under which the server serves the --targets (${DEFAULT-VALUE}).")
  String catalogue = "ikea";

  @Option(
      names = "--questions",
      paramLabel = "N",
      description = "Most questions answered per shopper (${DEFAULT-VALUE}).")
  int questions = 3;

  @Option(names = "--limit", paramLabel = "N", description = "First N targets only.")
  int limit;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of what shoppers say (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--avoid",
      paramLabel = "SHARE",
      description = "Share of answers that also exclude a value (${DEFAULT-VALUE}).")
  double avoid = 0.25;

  @Option(
      names = "--typos",
      paramLabel = "SHARE",
      description = "Share of answers with a typing mistake (${DEFAULT-VALUE}).")
  double typos;

  @Option(
      names = "--comparing",
      paramLabel = "SHARE",
      description = "Share of shoppers who at the end ask to compare (${DEFAULT-VALUE}).")
  double comparing = 0.3;

  @Option(
      names = "--without",
      paramLabel = "SIGNAL",
      description = "Leave one signal out of the ranking: ${COMPLETION-CANDIDATES}.")
  @Nullable LeftOut without;

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "Synonyms and wording by which claims are checked (${DEFAULT-VALUE}).")
  Path prompts = Path.of("prompts");

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Conversations at once (${DEFAULT-VALUE}).")
  int concurrency = 3;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest wait for a reply (${DEFAULT-VALUE}).")
  int timeout = 15;

  @Option(names = "--out", paramLabel = "FILE", description = "Everything as JSON into FILE.")
  @Nullable Path out;

  @Option(names = "--json", description = "JSON on standard output instead of tables.")
  boolean json;

  @Option(
      names = "--judge",
      paramLabel = "N",
      description = "With --live: so many replies are graded by the teacher (${DEFAULT-VALUE}).")
  int judged = 20;

  @Option(
      names = "--gate",
      paramLabel = "FILE",
      description = "Minima in YAML; exit 1 when one is not reached.")
  @Nullable Path gate;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "Print the first N dialogues that missed their target.")
  int show;

  @Option(
      names = "--compare",
      arity = "2",
      paramLabel = "FILE",
      description = "Two reports of --out: what the second gained and lost. Runs nothing.")
  List<Path> compare = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    PrintStream out = System.out;
    try {
      if (!compare.isEmpty()) {
        Report before = ReportFile.read(compare.get(0));
        out.print(Comparison.of(before, ReportFile.read(compare.get(1))));
        return 0;
      }
      Gate minima = gate == null ? null : Gate.read(gate);
      return finish(measure(), minima, out);
    } catch (BadEvaluationInput | UnreadableShop e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (UnusableServer e) {
      System.err.println(e.getMessage());
      return 3;
    }
  }

  private Report measure() throws InterruptedException {
    Evaluation evaluation = new Evaluation(new ObjectMapper(), Clock.systemUTC(), System::nanoTime);
    EvaluationPlan plan = plan();
    System.err.println("seed " + seed);
    try (ServerChoice.Chosen server =
        choice.choose(evaluation, plan.subject().name(), plan.subject().serve(), System.err)) {
      return evaluation.run(server.uri(), plan, System.err, System.console() != null);
    }
  }

  private int finish(Report report, @Nullable Gate minima, PrintStream out)
      throws InterruptedException {
    out.print(json ? ReportFile.json(report) + "\n" : ReportText.of(report));
    if (show > 0) {
      (json ? System.err : out).println(MissedDialogues.of(report, plan(), show));
    }
    if (this.out != null) {
      ReportFile.write(this.out, report);
    }
    if (choice.live) {
      grade(report);
    }
    List<String> problems = minima == null ? List.of() : minima.problems(report);
    problems.forEach(problem -> System.err.println("gate: " + problem));
    return problems.isEmpty() ? 0 : 1;
  }

  /** Who made the replies, and what the teacher thinks of some of them. */
  private void grade(Report report) throws InterruptedException {
    System.err.println(report.engines());
    System.err.print(
        new TeacherGrades(prompts, choice.data)
            .of(GradedReplies.of(report, plan().subject(), judged)));
  }

  private EvaluationPlan plan() {
    if (without != null && !choice.set.containsAll(without.settings())) {
      choice.set.addAll(without.settings());
    }
    return new EvaluationPlan(
        served == null ? Subject.recorded(folder, catalogue) : Subject.served(served, choice.data),
        questions,
        limit,
        new EvaluationPlan.Manner(seed, avoid, typos, comparing),
        concurrency,
        Duration.ofSeconds(timeout),
        prompts,
        choice.set);
  }
}
