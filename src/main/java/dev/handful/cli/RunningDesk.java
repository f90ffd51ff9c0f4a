package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
import dev.handful.journal.RecordJson;
import dev.handful.outcomes.Imported;
import dev.handful.outcomes.NotFoundReport;
import dev.handful.outcomes.OutcomeReport;
import dev.handful.outcomes.ShopOutcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcomes of the server that runs on the data folder; only its owner can read the token. */
record RunningDesk(URI server, String token) implements OutcomeDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** The server of {@code server.json} if it answers; null when none runs. */
  static @Nullable RunningDesk find(Path data) {
    var file = data.resolve("server.json");
    if (!Files.exists(file)) {
      return null;
    }
    try {
      var about = JSON.readTree(Files.readString(file));
      var server = URI.create("http://localhost:" + about.path("port").asInt());
      var found = new RunningDesk(server, about.path("token").asText());
      found.send(found.request("/q/health/live").GET().build());
      return found;
    } catch (ConnectException e) {
      // A server that was killed leaves the file behind.
      return null;
    } catch (IOException e) {
      throw new StartupProblem(file + " cannot be used (" + e.getMessage() + ").", e);
    }
  }

  @Override
  public Imported take(String catalogue, List<ShopOutcome> told, int first) {
    var body = RecordJson.write(Map.of("outcomes", told, "first", first));
    var request =
        request(path(catalogue, "outcomes"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return RecordJson.read(answer(request), Imported.class);
  }

  @Override
  public OutcomeReport outcomes(String catalogue, int days) {
    var path = path(catalogue, "reports/outcomes?days=" + days);
    return RecordJson.read(answer(request(path).GET().build()), OutcomeReport.class);
  }

  @Override
  public NotFoundReport notFound(String catalogue, int days, boolean all) {
    var path = path(catalogue, "reports/not-found?days=" + days + "&all=" + all);
    return RecordJson.read(answer(request(path).GET().build()), NotFoundReport.class);
  }

  @Override
  public String catalogue() {
    var served = answer(request("/api/admin/catalogues").GET().build());
    try {
      return JSON.readTree(served).path("catalogues").path(0).path("name").asText();
    } catch (IOException e) {
      throw new StartupProblem(server + " does not say what it serves.", e);
    }
  }

  private static String path(String catalogue, String rest) {
    if (!catalogue.matches("[A-Za-z0-9_-]+")) {
      throw new StartupProblem("A catalogue's name is made of letters, digits, - and _.");
    }
    return "/api/admin/catalogues/" + catalogue + "/" + rest;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private String answer(HttpRequest request) {
    try {
      return send(request);
    } catch (IOException e) {
      throw new StartupProblem(server + " does not answer (" + e + ").", e);
    }
  }

  private String send(HttpRequest request) throws IOException {
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 2) {
        return answer.body();
      }
      var said = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : null;
      throw new StartupProblem(
          "The server on %s refuses (%d): %s"
              .formatted(
                  server,
                  answer.statusCode(),
                  said == null ? answer.body() : said.path("message").asText()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupProblem("The request was interrupted.", e);
    }
  }
}
