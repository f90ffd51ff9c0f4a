package dev.handful.offers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handful.catalogue.ItemId;
import dev.handful.config.HandfulConfig;
import dev.handful.dialogue.OfferCall.Outcome;
import dev.handful.failure.StartupProblem;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/** The operator's HTTP endpoint: ids go in, offers come out, or it is left alone. */
final class OfferService implements AutoCloseable {

  /** An answer holds at most a hundred short entries. */
  static final int MOST_BYTES = 262_144;

  private static final int CIRCUIT_WINDOW = 10;
  private static final Duration CIRCUIT_DELAY = Duration.ofSeconds(5);
  private static final int CONCURRENCY = 64;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final URI address;
  private final @Nullable String key;
  private final Duration timeout;
  private final HttpClient http;
  private final TypedGuard<Offered> guard;

  private record Offered(List<JsonNode> entries) {}

  /** Why there is no answer. */
  static final class FailedException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    FailedException(Outcome outcome, String message) {
      super(message);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  private OfferService(URI address, @Nullable String key, Duration timeout) {
    this.address = address;
    this.key = key;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.guard =
        TypedGuard.create(Offered.class)
            .withDescription("live offers")
            .withCircuitBreaker()
            .requestVolumeThreshold(CIRCUIT_WINDOW)
            .failureRatio(0.5)
            .delay(CIRCUIT_DELAY.toMillis(), ChronoUnit.MILLIS)
            .done()
            .withBulkhead()
            .limit(CONCURRENCY)
            .done()
            .build();
  }

  /** The configured one; null when there is none. */
  static @Nullable OfferService of(HandfulConfig.Offers settings) {
    return settings
        .url()
        .map(url -> new OfferService(uri(url), settings.key().orElse(null), settings.timeout()))
        .orElse(null);
  }

  private static URI uri(String url) {
    try {
      var uri = URI.create(url.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new StartupProblem(
        "handful.offers.url is no address: give it as https://shop.example/offers, or leave it out.");
  }

  URI address() {
    return address;
  }

  /**
   * The entries of its answer, unjudged.
   *
   * @throws FailedException when there is no answer in time, or none that can be read
   */
  List<JsonNode> ask(String catalogue, List<ItemId> items) {
    try {
      return guard.call(() -> new Offered(entries(answer(request(catalogue, items))))).entries();
    } catch (FailedException e) {
      throw e;
    } catch (CircuitBreakerOpenException | BulkheadException e) {
      throw new FailedException(Outcome.CIRCUIT_OPEN, "it is left alone: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException(Outcome.TIMEOUT, "the turn was stopped");
    } catch (Exception e) {
      throw new FailedException(Outcome.UNREACHABLE, String.valueOf(e));
    }
  }

  private HttpRequest request(String catalogue, List<ItemId> items) throws IOException {
    var body =
        JSON.writeValueAsBytes(
            Map.of("catalogue", catalogue, "ids", items.stream().map(ItemId::value).toList()));
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return request.build();
  }

  /** The whole exchange has one limit: a request's own timeout ends with the first byte. */
  private byte[] answer(HttpRequest request) throws InterruptedException {
    var exchange =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return body(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new FailedException(Outcome.TIMEOUT, "no whole answer within " + timeout);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      exchange.cancel(true);
    }
  }

  private FailedException failed(Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException slow -> new FailedException(Outcome.TIMEOUT, slow.getMessage());
      case IOException io when String.valueOf(io.getMessage()).contains("exceeds capacity") ->
          new FailedException(Outcome.INVALID, "more than " + MOST_BYTES + " bytes");
      default -> new FailedException(Outcome.UNREACHABLE, String.valueOf(cause));
    };
  }

  private static byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new FailedException(Outcome.REFUSED, "status " + response.statusCode());
    }
    return response.body();
  }

  private static List<JsonNode> entries(byte[] body) {
    try {
      var answer = JSON.readTree(body);
      var offers = answer.isArray() ? answer : answer.path("offers");
      if (!offers.isArray()) {
        throw new FailedException(Outcome.INVALID, "neither an array nor {\"offers\":[…]}");
      }
      var entries = new ArrayList<JsonNode>();
      offers.forEach(entries::add);
      return entries;
    } catch (IOException e) {
      throw new FailedException(Outcome.INVALID, "no JSON");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
