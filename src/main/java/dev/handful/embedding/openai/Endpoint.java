package dev.handful.embedding.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.RetryAfter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request at a time to {@code POST /embeddings}. Spoken by ourselves: langchain4j's model
 * ignores the {@code index} of a vector and how many there are, and hides Retry-After.
 */
final class Endpoint implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A float in JSON, with room for everything around it. */
  private static final int BYTES_PER_FLOAT = 32;

  private static final int MOST_FLOATS = 16_384;
  private static final int MAX_WORDS = 200;

  private final EndpointSettings settings;
  private final Clock clock;
  private final HttpClient http;

  Endpoint(EndpointSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    // Small servers trip over the upgrade to HTTP/2 on plain http.
    boolean encrypted = "https".equals(settings.embeddings().getScheme());
    this.http =
        HttpClient.newBuilder()
            .version(encrypted ? Version.HTTP_2 : Version.HTTP_1_1)
            .connectTimeout(settings.limits().connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /**
   * The vectors of the texts, in order, of unit length.
   *
   * @param dimensions expected; 0 = whatever it sends
   * @param timeout for the whole answer
   * @throws EndpointException when there is no usable answer
   */
  List<float[]> embed(List<String> texts, int dimensions, Duration timeout) {
    var response = send(request(texts), limit(texts.size(), dimensions), timeout);
    int status = response.statusCode();
    if (status / 100 == 2) {
      return Answer.vectors(response.body(), texts.size(), dimensions);
    }
    var message = "HTTP " + status + words(response.body());
    // A spent account comes with the status of a busy server, but no waiting helps.
    boolean busy = status == 429 && !message.contains("insufficient_quota");
    if (busy || status == 408 || status >= 500) {
      throw EndpointException.later(message, RetryAfter.of(response.headers(), clock));
    }
    throw EndpointException.lasting(message);
  }

  private static long limit(int texts, int dimensions) {
    long floats = dimensions == 0 ? MOST_FLOATS : dimensions;
    return 64 * 1024 + (long) texts * floats * BYTES_PER_FLOAT;
  }

  private HttpRequest request(List<String> texts) {
    var body = new LinkedHashMap<String, Object>();
    body.put("model", settings.model());
    body.put("input", texts);
    body.put("encoding_format", "float");
    if (settings.limits().shorten()) {
      body.put("dimensions", settings.limits().dimensions().orElseThrow());
    }
    var request =
        HttpRequest.newBuilder(settings.embeddings()).header("Content-Type", "application/json");
    if (settings.key() != null) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    try {
      return request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings are JSON", e);
    }
  }

  /** The whole answer within the time, body and all; else the upstream is closed. */
  private HttpResponse<String> send(HttpRequest request, long maxBytes, Duration timeout) {
    var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), maxBytes));
    try {
      return sent.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw EndpointException.passing("no answer within " + timeout, null);
    } catch (ExecutionException e) {
      throw EndpointException.passing("no answer: " + reason(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EndpointException.lasting("interrupted");
    } finally {
      sent.cancel(true);
    }
  }

  private static String reason(Throwable failure) {
    var words = failure.getMessage();
    return words == null ? failure.getClass().getSimpleName() : words;
  }

  /** The server's own words, shortened and without the key it may quote. */
  private static String words(String body) {
    String text;
    try {
      var error = JSON.readTree(body).path("error");
      text = error.path("code").asText("") + " " + error.path("message").asText("");
    } catch (IOException e) {
      text = body;
    }
    var plain = text.strip().replaceAll("\\bsk-\\S+", "sk-…").replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (plain.isEmpty()) {
      return "";
    }
    return ": " + (plain.length() > MAX_WORDS ? plain.substring(0, MAX_WORDS) + "…" : plain);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
