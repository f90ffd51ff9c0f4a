package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.cli.Finding.Result;
import dev.handful.dialogue.ModelRole;
import dev.handful.failure.StartupProblem;
import dev.handful.index.CatalogueFiles;
import dev.handful.index.IndexReady;
import dev.handful.llm.ModelClient;
import dev.handful.prompt.PromptFiles;
import io.quarkus.arc.Arc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handful check}: everything a start needs, and one small call to every model. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check the settings, prompts, catalogue files, Redis and Qdrant, and ask every configured model one"
          + " small question.",
      "Takes the options of 'serve'. May cost a few tokens; works without a key.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything works; warnings may be among it",
      "1:something does not work",
      "2:wrong use of the command"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin ServerOptions options = new ServerOptions();

  @Option(names = "--json", description = "Print the findings as a JSON array.")
  boolean json;

  private final List<Finding> findings = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    check();
    if (json) {
      System.out.println(
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
    }
    return findings.stream().anyMatch(one -> one.result() == Result.PROBLEM) ? 1 : 0;
  }

  private void check() throws InterruptedException {
    Settings settings;
    try {
      Settings.apply(options.properties(System.getenv()));
      settings = Settings.read();
      tell(new Finding("settings", Result.OK, "see 'handful config'"));
    } catch (StartupProblem e) {
      tell(problem("settings", e));
      return;
    }
    var handful = settings.handful();
    tell("prompts", () -> prompts(settings));
    CatalogueFiles.settings(handful)
        .forEach(name -> tell("catalogue", () -> catalogue(settings, name)));
    started(settings);
  }

  private static Finding prompts(Settings settings) {
    var folder = settings.handful().prompts();
    PromptFiles.load(folder, settings.handful().set());
    return new Finding("prompts", Result.OK, folder + " can be used");
  }

  private static Finding catalogue(Settings settings, String name) {
    var report = CatalogueFiles.read(name, settings.handful().data());
    var left = report.leftOut();
    var items = name + ": " + report.items() + " items";
    return left + report.warnings().size() == 0
        ? new Finding("catalogue", Result.OK, items)
        : new Finding(
            "catalogue",
            Result.WARNING,
            "%s, %d lines left out, %d warnings; the start logs them"
                .formatted(items, left, report.warnings().size()));
  }

  /** Redis and models need the server's own clients: a server without a door, with two items. */
  private void started(Settings settings) throws InterruptedException {
    var own = CheckStage.namesRedis(settings) ? "REDIS_URL" : "the bundled redis-server";
    try {
      CheckStage.run(
          settings,
          () -> {
            tell(new Finding("redis", Result.OK, own + " answers"));
            settings
                .handful()
                .qdrant()
                .url()
                .filter(url -> !url.isBlank())
                .ifPresent(url -> index());
            var check =
                new ModelCheck(
                    Arc.container().instance(ModelClient.class).get(), Clock.systemUTC());
            Arrays.stream(ModelRole.values()).map(check::of).forEach(this::tell);
          });
    } catch (StartupProblem e) {
      tell(problem("start", e));
    }
  }

  /** A server starts without its Qdrant where a local copy answers, so only its health tells. */
  private void index() {
    var index = Arc.container().instance(IndexReady.class, Readiness.Literal.INSTANCE).get();
    var problem = index.problem();
    tell(
        problem == null
            ? new Finding("index", Result.OK, "Qdrant answers")
            : new Finding("index", Result.PROBLEM, "Qdrant: " + problem + "; see QDRANT_URL"));
  }

  private void tell(String part, Supplier<Finding> check) {
    try {
      tell(check.get());
    } catch (StartupProblem e) {
      tell(problem(part, e));
    }
  }

  private void tell(Finding finding) {
    findings.add(finding);
    if (!json) {
      System.out.println(finding);
    }
  }

  private static Finding problem(String part, StartupProblem problem) {
    return new Finding(part, Result.PROBLEM, problem.getMessage());
  }
}
