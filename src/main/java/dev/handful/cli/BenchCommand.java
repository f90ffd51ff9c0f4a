package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.Benchmark;
import dev.handful.evaluation.BenchmarkPlan;
import dev.handful.evaluation.BenchmarkReport;
import dev.handful.evaluation.Evaluation;
import dev.handful.evaluation.ReportFile;
import dev.handful.evaluation.UnusableServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handful bench}: turn times over the WebSocket. */
@Command(
    name = "bench",
    subcommands = BenchIndexCommand.class,
    mixinStandardHelpOptions = true,
    description = "Time from a message on the WebSocket to the whole reply.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured, every turn answered",
      "1:some turns were not answered",
      "2:wrong option or file",
      "3:no server could be used"
    })
public final class BenchCommand implements Callable<Integer> {

  @Mixin ServerChoice choice = new ServerChoice();

  @Option(
      names = "--targets",
      paramLabel = "DIR",
      description = "Folder of items.jsonl and targets.dev.jsonl (${DEFAULT-VALUE}).")
  Path folder = Path.of("../shared/data/ikea");

  @Option(
      names = "--catalogue-name",
      paramLabel = "NAME",
      description = "Name under which the server serves the items; default: that of the targets.")
  @Nullable String catalogue;

  @Option(names = "--turns", paramLabel = "N", description = "Per level (${DEFAULT-VALUE}).")
  int turns = 500;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Turns before measuring (${DEFAULT-VALUE}).")
  int warmUp = 300;

  @Option(
      names = "--concurrency",
      split = ",",
      paramLabel = "N",
      description = "Conversations at once, one run each (${DEFAULT-VALUE}).")
  List<Integer> concurrency = List.of(1, 4);

  @Option(names = "--seed", paramLabel = "S", description = "Of the messages (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(names = "--out", paramLabel = "FILE", description = "JSON into FILE.")
  @Nullable Path out;

  @Option(names = "--json", description = "JSON on standard output instead of the table.")
  boolean json;

  @Override
  public Integer call() throws InterruptedException {
    try {
      BenchmarkReport report = measure();
      System.out.print(json ? ReportFile.json(report) + "\n" : report.text());
      if (out != null) {
        ReportFile.write(out, report);
      }
      return report.complete() ? 0 : 1;
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (UnusableServer e) {
      System.err.println(e.getMessage());
      return 3;
    }
  }

  private BenchmarkReport measure() throws InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    Path items = folder.resolve("items.jsonl");
    boolean recorded = Files.isReadable(items);
    String name = catalogue != null ? catalogue : recorded ? "ikea" : "";
    BenchmarkPlan plan =
        new BenchmarkPlan(
            name,
            BenchmarkPlan.messages(folder, seed),
            warmUp,
            turns,
            concurrency,
            Duration.ofSeconds(15));
    System.err.println("seed " + seed);
    Evaluation evaluation = new Evaluation(mapper, Clock.systemUTC(), System::nanoTime);
    try (ServerChoice.Chosen server =
        choice.choose(evaluation, name, recorded ? items.toString() : "", System.err)) {
      return new Benchmark(mapper, System::nanoTime)
          .run(server.uri(), plan, System.err, System.console() != null);
    }
  }
}
