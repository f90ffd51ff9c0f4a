package dev.handful.cli;

import dev.handful.failure.StartupProblem;
import dev.handful.journal.RecordJson;
import dev.handful.outcomes.Imported;
import dev.handful.outcomes.OutcomeFile;
import dev.handful.outcomes.OutcomeKind;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code handful outcomes}: outcomes that the shop knows. */
@Command(
    name = "outcomes",
    subcommands = OutcomesCommand.Import.class,
    mixinStandardHelpOptions = true,
    description = "Outcomes that the shop knows: purchases, ratings.")
final class OutcomesCommand {

  private OutcomesCommand() {}

  /** {@code handful outcomes import}. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Take in a file of outcomes: CSV with a head line or JSON lines, also .gz; columns subject,"
            + " item, kind, time, value.",
        "The server that runs on the data folder does it; without one, its Redis is written, and"
            + " items are not checked. The same file twice changes nothing.",
      },
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:kept; what was left out is told",
        "1:nothing could be kept",
        "2:wrong use, or no such file"
      })
  static final class Import implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The outcomes.")
    Path file = Path.of("");

    @Mixin OutcomeAccess access = new OutcomeAccess();

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "What lines without a kind are: accept, basket, bought, like, reject, seen.")
    @Nullable String kind;

    @Option(
        names = "--least",
        paramLabel = "VALUE",
        description = "Of lines without a kind, only those with this value or more: --least 4.")
    @Nullable Double least;

    @Option(names = "--json", description = "The result as JSON on standard output.")
    boolean json;

    private Imported sum = Imported.NOTHING;
    private int below;

    @Override
    public Integer call() throws InterruptedException {
      if (kind != null && OutcomeKind.of(kind).isEmpty()) {
        System.err.println("There is no kind '" + kind + "'; see --help.");
        return 2;
      }
      if (!Files.isReadable(file)) {
        System.err.println("There is no file " + file + " that can be read.");
        return 2;
      }
      try {
        access.with(this::take);
        System.out.print(json ? RecordJson.write(sum) + "\n" : text());
        return sum.kept() + sum.known() == 0 ? 1 : 0;
      } catch (IllegalArgumentException | UncheckedIOException e) {
        System.err.println(e.getMessage());
        return 2;
      } catch (StartupProblem e) {
        System.err.println(e.getMessage());
        return 1;
      }
    }

    private Imported take(OutcomeDesk desk) {
      var name = access.name(desk);
      long start = System.nanoTime();
      below =
          new OutcomeFile(file, kind, least)
              .read(
                  (page, first) -> {
                    sum = sum.plus(desk.take(name, page, first));
                    progress(System.err, System.nanoTime() - start);
                  });
      System.err.println();
      return sum;
    }

    private void progress(PrintStream out, long nanos) {
      double seconds = Math.max(1e-3, nanos / (double) TimeUnit.SECONDS.toNanos(1));
      out.printf("\r%d outcomes, %.0f/s   ", sum.read(), sum.read() / seconds);
      out.flush();
    }

    private String text() {
      var page = new StringBuilder();
      page.append("%d kept, %d known already%n".formatted(sum.kept(), sum.known()));
      told(page, sum.unknownItems(), "of items the catalogue does not have");
      told(page, sum.tooOld(), "older than what is kept (handful.outcomes.retention)");
      told(page, sum.noRoom(), "beyond what is kept of one day or one subject");
      told(page, below, "below --least");
      told(page, sum.bad(), "bad:");
      sum.problems().stream()
          .map(problem -> problem.replaceFirst("^outcome ", "line "))
          .forEach(problem -> page.append("  ").append(problem).append('\n'));
      return page.toString();
    }

    private static void told(StringBuilder page, int count, String what) {
      if (count > 0) {
        page.append("%d left out: %s%n".formatted(count, what));
      }
    }
  }
}
