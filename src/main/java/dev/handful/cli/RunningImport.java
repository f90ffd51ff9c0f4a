package dev.handful.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import by the server that runs on the data folder; only its owner can read the token. */
record RunningImport(URI server, String token) {

  private static final ObjectMapper JSON = ImportText.JSON;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** The server of {@code data/server.json} if it answers; null when none runs. */
  static @Nullable RunningImport find(Path data) throws InterruptedException {
    var file = data.resolve("server.json");
    if (!Files.exists(file)) {
      return null;
    }
    try {
      var about = JSON.readTree(Files.readString(file));
      var found =
          new RunningImport(
              URI.create("http://localhost:" + about.path("port").asInt()),
              about.path("token").asText());
      found.send(found.request("/q/health/live").GET().build());
      return found;
    } catch (ConnectException e) {
      // A server that was killed leaves the file behind.
      return null;
    } catch (IOException e) {
      throw new StartupProblem(file + " cannot be used (" + e.getMessage() + ").", e);
    }
  }

  /** Has it done and waits; a server that ends meanwhile is told. */
  ImportStatus run(ImportRequest wanted, ImportProgressLine progress) throws InterruptedException {
    try {
      var job = start(wanted);
      while (!job.state().over()) {
        Thread.sleep(200);
        var answer = send(request("/api/admin/imports/" + job.id()).GET().build());
        job = JSON.readValue(ok(answer).body(), ImportStatus.class);
        progress.tell(job);
      }
      progress.end();
      return job;
    } catch (IOException e) {
      progress.end();
      throw new StartupProblem(
          "The server on "
              + server
              + " does not answer any more ("
              + e
              + "): start it and import again; what was embedded is kept.",
          e);
    }
  }

  private ImportStatus start(ImportRequest wanted) throws IOException, InterruptedException {
    var path =
        "/api/admin/catalogues/%s/imports/local?dryRun=%s&force=%s"
            .formatted(
                wanted.catalogue(),
                wanted.effect() == Effect.DRY_RUN,
                wanted.shrink() == Shrink.FORCE);
    var body = JSON.writeValueAsString(Map.of("path", wanted.source().toString()));
    var post =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readValue(ok(send(post)).body(), ImportStatus.class);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> ok(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    JsonNode said = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : null;
    throw new StartupProblem(
        "The server on %s refuses (%d): %s"
            .formatted(
                server,
                answer.statusCode(),
                said == null ? answer.body() : said.path("message").asText()));
  }
}
