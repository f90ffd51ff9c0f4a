package dev.handful.llm.openai;

import dev.handful.llm.ModelFailure;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * The HTTP layer under langchain4j for one request: works on the calling thread, keeps the limits
 * of {@link Patience}, and closes the upstream as soon as nobody wants the answer any more. Raises
 * {@link AttemptFailedException} only.
 */
final class Upstream implements HttpClient {

  private static final String DONE = "[DONE]";

  private final java.net.http.HttpClient http;
  private final Patience patience;
  private final Runnable check;
  private final long maxBytes;
  private final Clock clock;

  /**
   * @param check raises what ends the request for reasons of the reader
   * @param maxBytes most bytes of a response on the wire
   */
  Upstream(
      java.net.http.HttpClient http,
      Patience patience,
      Runnable check,
      long maxBytes,
      Clock clock) {
    this.http = http;
    this.patience = patience;
    this.check = check;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("every answer is streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    var response = headers(http.sendAsync(asked(request), ignored -> new BodyFeed()));
    try (var body = new UpstreamBody(response.body(), patience, check, maxBytes)) {
      if (response.statusCode() / 100 != 2) {
        throw Refusal.of(response.statusCode(), response.headers(), body, clock);
      }
      var watched = new Watched(listener, body);
      parser.parse(body, watched);
      if (!watched.whole) {
        throw AttemptFailedException.passing(
            ModelFailure.SERVER_ERROR, "the stream ended without " + DONE, null);
      }
      listener.onClose();
    }
  }

  private static java.net.http.HttpRequest asked(HttpRequest request) {
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.header("Accept", "text/event-stream").build();
  }

  private HttpResponse<BodyFeed> headers(CompletableFuture<HttpResponse<BodyFeed>> sent) {
    try {
      while (true) {
        try {
          return sent.get(patience.next().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          check.run();
        }
      }
    } catch (ExecutionException e) {
      throw unsent(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AttemptFailedException.lasting(ModelFailure.STOPPED, "interrupted");
    } finally {
      // Ends the exchange unless it is complete.
      sent.cancel(true);
    }
  }

  private static AttemptFailedException unsent(Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException e ->
          AttemptFailedException.lasting(ModelFailure.UNREACHABLE, "no connection in time");
      case ConnectException e ->
          AttemptFailedException.passing(
              ModelFailure.UNREACHABLE, "no connection: " + reason(e), e);
      case SSLException e ->
          AttemptFailedException.lasting(ModelFailure.UNREACHABLE, "no TLS: " + reason(e));
      case IOException e ->
          AttemptFailedException.passing(
              ModelFailure.SERVER_ERROR, "the connection broke: " + reason(e), e);
      default ->
          AttemptFailedException.passing(ModelFailure.SERVER_ERROR, "no answer: " + cause, cause);
    };
  }

  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Sees the last event, which the listener below keeps to itself. */
  private static final class Watched implements ServerSentEventListener {
    private final ServerSentEventListener listener;
    private final UpstreamBody body;
    private boolean whole;

    Watched(ServerSentEventListener listener, UpstreamBody body) {
      this.listener = listener;
      this.body = body;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      if (event.data().equals(DONE)) {
        whole = true;
        body.whole();
      } else {
        listener.onEvent(event, context);
      }
    }

    @Override
    public void onError(Throwable failure) {
      listener.onError(failure);
    }
  }
}
