package dev.handful.cli;

import dev.handful.evaluation.ReportFile;
import dev.handful.prompt.PromptCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handful prompts check}: what an edit would meet, without a server. */
@Command(
    name = "prompts",
    mixinStandardHelpOptions = true,
    description = "The prompt files: check them, or try them on the configured model.",
    synopsisSubcommandLabel = "(check | test)",
    subcommands = {PromptsCommand.Check.class, PromptsTestCommand.class})
final class PromptsCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say which: prompts check or prompts test.");
  }

  /** Loads everything as the server does and renders every golden example. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Loads, checks and renders every prompt file: file, line and what to do.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:all is well", "1:there are problems", "2:wrong option or folder"})
  static final class Check implements Callable<Integer> {

    @Option(
        names = "--prompts",
        paramLabel = "DIR",
        description = "Prompt files (${DEFAULT-VALUE}).")
    Path folder = Path.of("prompts");

    @Option(names = "--json", description = "The problems as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
      if (!Files.isDirectory(folder)) {
        System.err.println("There is no folder " + folder + ": name it with --prompts DIR.");
        return 2;
      }
      var check = PromptCheck.of(folder, Map.of());
      System.out.println(json ? ReportFile.json(check.problems()) : text(check));
      return check.problems().isEmpty() ? 0 : 1;
    }

    private static String text(PromptCheck check) {
      if (!check.problems().isEmpty()) {
        return String.join("\n", check.problems().stream().map(Object::toString).toList());
      }
      var refs = check.trials().stream().map(trial -> trial.ref().toString()).distinct().toList();
      return String.join("\n", refs)
          + "\nAll is well: "
          + count(refs, "prompt")
          + ", "
          + count(check.trials(), "rendered example")
          + ".";
    }

    private static String count(List<?> things, String name) {
      return things.size() + " " + name + (things.size() == 1 ? "" : "s");
    }
  }
}
