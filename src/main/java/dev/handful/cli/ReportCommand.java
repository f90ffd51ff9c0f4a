package dev.handful.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
import dev.handful.journal.RecordJson;
import dev.handful.outcomes.NotFoundReport;
import dev.handful.outcomes.OutcomeReport;
import dev.handful.outcomes.OutcomeText;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handful report}: what came of conversations. */
@Command(
    name = "report",
    subcommands = {ReportCommand.Outcomes.class, ReportCommand.NotFound.class},
    mixinStandardHelpOptions = true,
    description = {
      "What came of conversations.",
      "Asks the server that runs on the data folder; without one, reads its Redis.",
    })
final class ReportCommand {

  private ReportCommand() {}

  /** What both reports take. */
  abstract static class Report<T> implements Callable<Integer> {

    @Mixin OutcomeAccess access = new OutcomeAccess();

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "Conversations that began today or on the days before (${DEFAULT-VALUE}).")
    int days = 28;

    @Option(names = "--json", description = "JSON on standard output.")
    boolean json;

    @Option(names = "--csv", description = "CSV on standard output.")
    boolean csv;

    abstract T report(OutcomeDesk desk);

    abstract String text(T report);

    abstract String csv(T report);

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
      if (days < 1 || json && csv) {
        System.err.println(
            days < 1 ? "--days must be 1 or more." : "Say either --json or --csv, not both.");
        return 2;
      }
      try {
        T report = access.with((Function<OutcomeDesk, T>) this::report);
        System.out.print(json ? pretty(report) : csv ? csv(report) : text(report));
        return 0;
      } catch (StartupProblem e) {
        System.err.println(e.getMessage());
        return 1;
      }
    }

    private static String pretty(Object report) throws JsonProcessingException {
      var mapper = new ObjectMapper();
      var tree = mapper.readTree(RecordJson.write(report));
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }
  }

  /** {@code handful report outcomes}. */
  @Command(
      name = "outcomes",
      mixinStandardHelpOptions = true,
      description =
          "How often what shoppers chose was among the first five, and how soon; by day, route and"
              + " prompt.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:reported", "1:neither server nor Redis answers", "2:wrong use"})
  static final class Outcomes extends Report<OutcomeReport> {

    @Override
    OutcomeReport report(OutcomeDesk desk) {
      return desk.outcomes(access.name(desk), days);
    }

    @Override
    String text(OutcomeReport report) {
      return OutcomeText.of(report);
    }

    @Override
    String csv(OutcomeReport report) {
      return OutcomeText.csv(report);
    }
  }

  /** {@code handful report not-found}. */
  @Command(
      name = "not-found",
      mixinStandardHelpOptions = true,
      description =
          "What was asked for and not found: absent kinds, wishes nothing meets, unknown words; most"
              + " asked first.",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:reported", "1:neither server nor Redis answers", "2:wrong use"})
  static final class NotFound extends Report<NotFoundReport> {

    @Option(
        names = "--all",
        description = "Also words that one conversation alone has said; they may tell who it was.")
    boolean all;

    @Override
    NotFoundReport report(OutcomeDesk desk) {
      return desk.notFound(access.name(desk), days, all);
    }

    @Override
    String text(NotFoundReport report) {
      return OutcomeText.of(report);
    }

    @Override
    String csv(NotFoundReport report) {
      return OutcomeText.csv(report);
    }
  }
}
