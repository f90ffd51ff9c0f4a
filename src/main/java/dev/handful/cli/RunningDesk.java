package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
import dev.handful.journal.RecordJson;
import dev.handful.outcomes.Imported;
import dev.handful.outcomes.NotFoundReport;
import dev.handful.outcomes.OutcomeReport;
import dev.handful.outcomes.ShopOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The outcomes of the server that runs on the data folder. */
record RunningDesk(RunningServer server) implements OutcomeDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Imported take(String catalogue, List<ShopOutcome> told, int first) {
    var body = RecordJson.write(Map.of("outcomes", told, "first", first));
    var answer = answer(() -> server.post(path(catalogue, "outcomes"), body));
    return RecordJson.read(answer, Imported.class);
  }

  @Override
  public OutcomeReport outcomes(String catalogue, int days) {
    var path = path(catalogue, "reports/outcomes?days=" + days);
    return RecordJson.read(answer(() -> server.get(path)), OutcomeReport.class);
  }

  @Override
  public NotFoundReport notFound(String catalogue, int days, boolean all) {
    var path = path(catalogue, "reports/not-found?days=" + days + "&all=" + all);
    return RecordJson.read(answer(() -> server.get(path)), NotFoundReport.class);
  }

  @Override
  public String catalogue() {
    var served = answer(() -> server.get("/api/admin/catalogues"));
    try {
      return JSON.readTree(served).path("catalogues").path(0).path("name").asText();
    } catch (IOException e) {
      throw new StartupProblem(server.uri() + " does not say what it serves.", e);
    }
  }

  private static String path(String catalogue, String rest) {
    if (!catalogue.matches("[A-Za-z0-9_-]+")) {
      throw new StartupProblem("A catalogue's name is made of letters, digits, - and _.");
    }
    return "/api/admin/catalogues/" + catalogue + "/" + rest;
  }

  private interface Question {
    String ask() throws IOException, InterruptedException;
  }

  private String answer(Question question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new StartupProblem(server.uri() + " does not answer (" + e + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupProblem("The request was interrupted.", e);
    }
  }
}
