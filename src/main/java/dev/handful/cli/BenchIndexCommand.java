package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.Benchmark;
import dev.handful.evaluation.BenchmarkPlan;
import dev.handful.evaluation.BenchmarkReport;
import dev.handful.evaluation.ReportFile;
import dev.handful.evaluation.StartedServer;
import dev.handful.evaluation.UnusableServer;
import dev.handful.failure.StartupProblem;
import dev.handful.ranking.scale.IndexBenchmark;
import dev.handful.ranking.scale.IndexPlan;
import dev.handful.ranking.scale.IndexReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handful bench index}: a large shop in the index, and turns in it. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Varies a large shop from real items, and measures building its index, memory, searches,"
          + " recall and turns.",
      "Most vectors are derived from real ones (--embedded says how many are not): never serve that"
          + " shop to people."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured, every turn answered",
      "1:could not start, or some turns were not answered",
      "2:wrong option or file",
      "3:no server could be started for the turns"
    })
final class BenchIndexCommand implements Callable<Integer> {

  /** As {@code retrieval.candidates} in {@code prompts/policy.yaml}. */
  private static final int HITS = 200;

  private static final int QUERIES = 300;

  @Option(names = "--items", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
  int items = 100_000;

  @Option(
      names = "--embedded",
      paramLabel = "N",
      description = "Texts that are really embedded (${DEFAULT-VALUE}).")
  int embedded = 10_000;

  @Option(names = "--seed", paramLabel = "S", description = "Of the shop (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--targets",
      paramLabel = "DIR",
      description = "Folder of items.jsonl and targets.dev.jsonl (${DEFAULT-VALUE}).")
  Path folder = Path.of("../shared/data/ikea");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for the shop and its vectors (${DEFAULT-VALUE}).")
  Path data = Path.of(System.getProperty("java.io.tmpdir"), "handful-bench");

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "Turns to measure after as many to warm up; 0 for none (${DEFAULT-VALUE}).")
  int turns = 300;

  @Option(
      names = "--concurrency",
      split = ",",
      paramLabel = "N",
      description = "Conversations at once, one run each (${DEFAULT-VALUE}).")
  List<Integer> concurrency = List.of(1);

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A policy value or any setting, for the index and for the turns.")
  List<String> set = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "JSON into FILE.")
  @Nullable Path out;

  @Option(names = "--json", description = "JSON on standard output instead of the tables.")
  boolean json;

  /** Both halves; without turns the second is null. */
  private record Measured(IndexReport index, @Nullable BenchmarkReport turns) {
    boolean complete() {
      return turns == null || turns.complete();
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      var measured = measured();
      if (json) {
        System.out.println(ReportFile.json(measured));
      } else if (measured.turns() != null) {
        System.out.print("\n" + measured.turns().text());
      }
      if (out != null) {
        ReportFile.write(out, measured);
      }
      return measured.complete() ? 0 : 1;
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (UnusableServer e) {
      System.err.println(e.getMessage());
      return 3;
    } catch (StartupProblem e) {
      return StartFailure.tell(e);
    }
  }

  private Measured measured() throws InterruptedException {
    var messages = BenchmarkPlan.messages(folder, seed);
    var openings = messages.stream().map(List::getFirst).limit(QUERIES).toList();
    var plan =
        new IndexPlan(data, folder.resolve("items.jsonl"), items, embedded, seed, openings, HITS);
    var index =
        new StartedStages(data, Map.of(), set, List.of())
            .run(
                "starter",
                BenchIndexCommand::starter,
                IndexBenchmark.class,
                bench -> bench.run(plan, System.err, System.console() != null));
    if (!json) {
      // The turns take minutes and may fail: what is known is told.
      System.out.print(index.text());
    }
    return new Measured(index, turns == 0 ? null : turns(plan, messages));
  }

  /** The stages do not start without a catalogue; a few items will do. */
  private static void starter(Path shop) {
    var northlight = Path.of("catalogues", "northlight");
    try (var lines = Files.lines(northlight.resolve("items.jsonl"))) {
      Files.createDirectories(shop);
      Files.write(shop.resolve("items.jsonl"), lines.limit(5).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchmarkReport turns(IndexPlan plan, List<List<String>> messages)
      throws InterruptedException {
    var timing =
        new BenchmarkPlan(plan.name(), messages, turns, turns, concurrency, Duration.ofSeconds(15));
    var launch =
        new StartedServer.Launch(
            OwnCommand.of("serve"),
            data,
            plan.shop().toString(),
            set,
            Duration.ofMinutes(10),
            false);
    try (var server = StartedServer.start(launch, System.err, System::nanoTime)) {
      return new Benchmark(new ObjectMapper(), System::nanoTime)
          .run(server.uri(), timing, System.err, System.console() != null);
    }
  }
}
