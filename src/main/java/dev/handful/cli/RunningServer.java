package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
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
import org.jspecify.annotations.Nullable;

/**
 * The server that runs on a data folder, as its owner may ask it: only who can read the folder
 * knows the token. A refusal is a {@link StartupProblem} in the server's own words.
 */
record RunningServer(URI uri, String token) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** The server of {@code server.json} if it answers; null when none runs. */
  static @Nullable RunningServer find(Path data) throws InterruptedException {
    var file = data.resolve("server.json");
    if (!Files.exists(file)) {
      return null;
    }
    try {
      var about = JSON.readTree(Files.readString(file));
      var found =
          new RunningServer(
              URI.create("http://localhost:" + about.path("port").asInt()),
              about.path("token").asText());
      found.get("/q/health/live");
      return found;
    } catch (ConnectException e) {
      // A server that was killed leaves the file behind.
      return null;
    } catch (IOException e) {
      throw new StartupProblem(file + " cannot be used (" + e.getMessage() + ").", e);
    }
  }

  /** The answer's text. */
  String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** The answer's text. */
  String post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 == 2) {
      return answer.body();
    }
    var said = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : null;
    throw new StartupProblem(
        "The server on %s refuses (%d): %s"
            .formatted(
                uri,
                answer.statusCode(),
                said == null ? answer.body() : said.path("message").asText()));
  }
}
