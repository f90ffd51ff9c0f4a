package dev.handful.evaluation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a server counts, as {@code /q/metrics} has it at one moment. */
final class MetricsPage {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private MetricsPage() {}

  /** Empty when the server shows no metrics. */
  static String of(HttpClient http, URI server) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/q/metrics"))
            .header("Accept", "text/plain")
            .timeout(PATIENCE)
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? response.body() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
