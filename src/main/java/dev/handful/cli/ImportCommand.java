package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.handful.catalogue.CatalogueFolder;
import dev.handful.catalogue.CatalogueProblemException;
import dev.handful.failure.StartupProblem;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus;
import dev.handful.index.CatalogueFiles;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handful import}: the operator's own catalogue, by the running server or by itself. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take in a catalogue: read, check, embed what changed, make it live on every server.",
      "A running server on the same data folder does the work; else this command does. An import"
          + " that was interrupted goes on where it was: run it again.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is live (or would be, with --dry-run)",
      "1:it failed; what was live stays live, one message says why",
      "2:wrong use of the command",
      "3:refused: the catalogue would shrink by more than 30 %%; see --force"
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|DIR",
      description =
          "The items: CSV, JSON lines, JSON or a product feed, also .gz; or a folder with the items,"
              + " catalogue.yaml and policies/*.md.")
  Path source = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What conversations call it; default: after the file or its folder.")
  @Nullable String name;

  @Option(
      names = "--dry-run",
      description =
          "Only report: types, missing parts, duplicates, outliers, bad lines. Writes a"
              + " catalogue.yaml to edit where there is none, and the file of bad lines.")
  boolean dryRun;

  @Option(names = "--force", description = "Also when the catalogue shrinks by more than 30 %%.")
  boolean force;

  @Option(
      names = "--enrich",
      description =
          "Let the configured model read the items' texts and fill in what the feed leaves open"
              + " (docs/enrichment.md). Costs money.")
  boolean enrich;

  @Option(
      names = "--enrich-budget",
      paramLabel = "MONEY",
      description = "Most money of this run, in the currency of the models' prices.")
  @Nullable BigDecimal enrichBudget;

  @Option(names = "--json", description = "The result as JSON on standard output.")
  boolean json;

  @Option(names = "--data", paramLabel = "DIR", description = "The server's data folder (data).")
  @Nullable Path data;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting, as for 'serve'; a running server has its own.")
  List<String> set = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    try {
      Settings.apply(properties());
      var settings = Settings.read();
      var request = request(settings.handful().data());
      var progress = new ImportProgressLine(System.err);
      var remote = RunningServer.find(settings.handful().data());
      if (remote != null && (enrich || enrichBudget != null)) {
        throw new StartupProblem(
            "A server is running on this data folder and imports by its own settings: start it"
                + " with handful.enrichment.enabled=true, or stop it for --enrich.");
      }
      var status =
          remote == null
              ? OwnImport.run(settings, request, progress)
              : new RunningImport(remote).run(request, progress);
      return told(status);
    } catch (StartupProblem | CatalogueProblemException e) {
      System.err.println("The import failed. " + e.getMessage());
      return 1;
    }
  }

  private Map<String, String> properties() {
    var options = new ServerOptions();
    options.data = data;
    options.set = set;
    var properties = new LinkedHashMap<>(options.properties(System.getenv()));
    if (enrich) {
      properties.put("handful.enrichment.enabled", "true");
    }
    if (enrichBudget != null) {
      properties.put("handful.enrichment.money", enrichBudget.toPlainString());
    }
    return properties;
  }

  private ImportRequest request(Path folder) {
    if (!Files.exists(source)) {
      throw new StartupProblem(
          "There is no file or folder " + source + ": name the items to import.");
    }
    var called = name == null ? CatalogueFiles.name(source) : name;
    CatalogueFolder.in(folder, called);
    return new ImportRequest(
        called,
        source.toAbsolutePath().normalize(),
        dryRun ? Effect.DRY_RUN : Effect.GO_LIVE,
        force ? Shrink.FORCE : Shrink.REFUSE);
  }

  private int told(ImportStatus status) throws JsonProcessingException {
    System.out.print(json ? ImportText.json(status) + "\n" : ImportText.of(status));
    return switch (status.state()) {
      case DONE -> 0;
      case REFUSED -> 3;
      case FAILED, QUEUED, RUNNING -> 1;
    };
  }
}
