package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import dev.handful.outcomes.OutcomeReports;
import dev.handful.outcomes.ShopOutcomes;
import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose outcomes a command is about, and how it gets at them. */
final class OutcomeAccess {

  @Option(
      names = "--catalogue",
      paramLabel = "NAME",
      description = "Which catalogue; default: the server's first.")
  @Nullable String catalogue;

  @Option(names = "--data", paramLabel = "DIR", description = "The server's data folder (data).")
  @Nullable Path data;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any setting, as for 'serve'; a running server has its own.")
  List<String> set = new ArrayList<>();

  /**
   * Works with the running server of the data folder, else with its Redis alone.
   *
   * @throws StartupProblem when neither can be had
   */
  <T> T with(Function<OutcomeDesk, T> work) throws InterruptedException {
    var options = new ServerOptions();
    options.data = data;
    options.set = set;
    Settings.apply(options.properties(System.getenv()));
    var settings = Settings.read();
    var running = RunningServer.find(settings.handful().data());
    return running == null ? own(settings, work) : work.apply(new RunningDesk(running));
  }

  /** The catalogue that is meant. */
  String name(OutcomeDesk desk) {
    var name = catalogue == null ? desk.catalogue() : catalogue;
    if (name.matches("[A-Za-z0-9_-]+")) {
      return name;
    }
    // A server knows what it calls the files it serves; nobody else does.
    throw new StartupProblem("Which catalogue? Say --catalogue NAME.");
  }

  private static <T> T own(Settings settings, Function<OutcomeDesk, T> work)
      throws InterruptedException {
    var folder = settings.handful().data();
    var first = settings.handful().catalogues().map(List::getFirst).orElse("");
    var result = new AtomicReference<@Nullable T>();
    try (var lock = DataFolder.lock(folder)) {
      CheckStage.run(
          settings,
          folder,
          () -> {
            var container = Arc.container();
            var desk =
                new OutcomeDesk.Own(
                    container.instance(ShopOutcomes.class).get(),
                    container.instance(OutcomeReports.class).get(),
                    first);
            result.set(work.apply(desk));
          });
    }
    return Objects.requireNonNull(result.get());
  }
}
