package dev.handful.cli;

import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.ReportFile;
import dev.handful.llm.ModelClient;
import dev.handful.prompt.PromptCheck;
import dev.handful.prompt.PromptTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code handful prompts test}: the golden examples on the configured model. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Asks the configured model every golden example and holds the asserts against it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every assert holds",
      "1:some do not",
      "2:wrong option, or the prompt files have problems",
      "3:no model is configured, or the program could not start"
    })
final class PromptsTestCommand implements Callable<Integer> {

  private static final String ITEM =
      """
      {"id":"1","title":"A thing","description":"A thing.","category":["Things"]}
      """;

  @Option(names = "--prompts", paramLabel = "DIR", description = "Prompt files (${DEFAULT-VALUE}).")
  Path folder = Path.of("prompts");

  @Option(names = "--only", paramLabel = "NAME", description = "The examples of one prompt only.")
  @Nullable String only;

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder (${DEFAULT-VALUE}).")
  Path data = Path.of("data");

  @Option(names = "--json", description = "The outcomes as JSON on standard output.")
  boolean json;

  @Override
  public Integer call() throws InterruptedException {
    var check = PromptCheck.of(folder, Map.of());
    var trials =
        check.trials().stream()
            .filter(trial -> only == null || trial.ref().name().equals(only))
            .toList();
    if (trials.isEmpty()) {
      check.problems().forEach(System.err::println);
      System.err.println("There is nothing to ask: run './handful prompts check' first.");
      return 2;
    }
    try {
      return new StartedStages(data, Map.of(), List.of(), List.of())
          .run("trial", PromptsTestCommand::feed, ModelClient.class, models -> run(models, trials));
    } catch (BadEvaluationInput e) {
      System.err.println(e.getMessage());
      return 3;
    } catch (IllegalStateException e) {
      StartFailure.tell(e);
      return 3;
    }
  }

  private int run(ModelClient models, List<PromptTrial> all) {
    var trials = new PromptTrials(models, Clock.systemUTC());
    var lacking = trials.lacking(all);
    if (!lacking.isEmpty()) {
      throw new BadEvaluationInput(
          "No model is configured for: "
              + String.join(", ", lacking)
              + ". Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.");
    }
    var outcomes = trials.run(all, System.err);
    long passed = outcomes.stream().filter(PromptTrials.Outcome::passed).count();
    System.out.println(
        json ? ReportFile.json(outcomes) : passed + " of " + outcomes.size() + " examples passed.");
    return passed == outcomes.size() ? 0 : 1;
  }

  /** The stages do not start without a catalogue; no model is told of this one. */
  static void feed(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("items.jsonl"), ITEM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
