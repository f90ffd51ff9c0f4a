package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.Absence;
import dev.handful.evaluation.AbsenceReport;
import dev.handful.evaluation.BadEvaluationInput;
import dev.handful.evaluation.Evaluation;
import dev.handful.evaluation.ReportFile;
import dev.handful.evaluation.Subject;
import dev.handful.evaluation.UnusableServer;
import dev.handful.evaluation.shop.UnreadableShop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handful eval absence}: is what the catalogue lacks told, and what it has not denied? */
@Command(
    name = "absence",
    mixinStandardHelpOptions = true,
    description = "Asks for kinds of things that are there and that are not; both error rates.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "2:wrong option or file", "3:no server could be used"})
final class AbsenceCommand implements Callable<Integer> {

  @Mixin ServerChoice choice = new ServerChoice();

  @Option(
      names = "--catalogue",
      paramLabel = "NAME",
      description = "northlight or films. Default: the recorded furniture.")
  @Nullable String served;

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "Wording by which replies are read (${DEFAULT-VALUE}).")
  Path prompts = Path.of("prompts");

  @Option(names = "--json", description = "JSON on standard output instead of the table.")
  boolean json;

  @Override
  public Integer call() throws InterruptedException {
    try {
      Subject subject =
          served == null
              ? Subject.recorded(Path.of("../shared/data/ikea"), "ikea")
              : Subject.served(served, choice.data);
      ObjectMapper mapper = new ObjectMapper();
      Evaluation evaluation = new Evaluation(mapper, Clock.systemUTC(), System::nanoTime);
      try (ServerChoice.Chosen server =
          choice.choose(evaluation, subject.name(), subject.serve(), System.err)) {
        AbsenceReport report = new Absence(mapper, prompts).run(server.uri(), subject.name());
        System.out.print(json ? ReportFile.json(report) + "\n" : report.text());
        return 0;
      }
    } catch (BadEvaluationInput | UnreadableShop e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (UnusableServer e) {
      System.err.println(e.getMessage());
      return 3;
    }
  }
}
