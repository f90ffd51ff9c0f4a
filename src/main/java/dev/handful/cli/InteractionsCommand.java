package dev.handful.cli;

import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.ReportFile;
import dev.handful.failure.StartupProblem;
import dev.handful.ranking.interactions.InteractionsRun;
import dev.handful.ranking.interactions.InteractionsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handful eval interactions}: what the likes of others are worth, and to cold items. */
@Command(
    name = "interactions",
    mixinStandardHelpOptions = true,
    description =
        "People who like one to three films want another: how often it is among five, with and"
            + " without what others liked; weights are chosen on one part of the people.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:could not start", "2:wrong option or file"})
final class InteractionsCommand implements Callable<Integer> {

  @Option(
      names = "--films",
      paramLabel = "DIR",
      description = "Folder of the films' items.jsonl and catalogue.yaml (${DEFAULT-VALUE}).")
  Path films = Path.of("catalogues/films");

  @Option(
      names = "--ratings",
      paramLabel = "DIR",
      description = "Folder of movies.jsonl and ratings.csv (${DEFAULT-VALUE}).")
  Path ratings = Path.of("../shared/data/movielens_small");

  @Option(
      names = "--least",
      paramLabel = "STARS",
      description = "Rating from which a film is liked (${DEFAULT-VALUE}).")
  double least = 4;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the split and of what people like (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A policy value (weights.alike=0.5).")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder, of which the vectors are used (${DEFAULT-VALUE}).")
  Path data = Path.of("data");

  @Option(names = "--json", description = "JSON on standard output instead of the table.")
  boolean json;

  @Override
  public Integer call() throws InterruptedException {
    System.err.println("seed " + seed);
    try {
      var report =
          new StartedStages(data, Map.of(), settings, List.of())
              .run(
                  "films",
                  this::copy,
                  InteractionsRun.class,
                  run ->
                      run.run("films", ratings, least, seed, System.err, System.console() != null));
      System.out.print(json ? ReportFile.json(report) + "\n" : InteractionsText.of(report));
      return 0;
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (StartupProblem e) {
      return StartFailure.tell(e);
    }
  }

  private void copy(Path folder) {
    try {
      Files.createDirectories(folder);
      for (var name : List.of("items.jsonl", "catalogue.yaml")) {
        Files.copy(films.resolve(name), folder.resolve(name));
      }
    } catch (IOException e) {
      throw new BadEvaluationInput("cannot read the films (" + e.getMessage() + ")");
    }
  }
}
