package dev.handful.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The public chat API over HTTP, as any client of a shop would use it. */
public final class ChatApi {
  private static final int TRIES_WHEN_BUSY = 5;
  private static final int TOO_MANY_REQUESTS = 429;

  /** A started conversation. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Session(String conversation, String token) {}

  /** The server did not answer with a reply: a status, an unreadable body or silence. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final HttpClient http;
  private final ObjectMapper json;
  private final URI server;
  private final Duration timeout;

  ChatApi(HttpClient http, ObjectMapper json, URI server, Duration timeout) {
    this.http = http;
    this.json = json;
    this.server = server;
    this.timeout = timeout;
  }

  /** Opens a conversation about {@code catalogue}; an empty name means the server's default. */
  Session start(String catalogue) throws Refused, InterruptedException {
    Map<String, String> body = catalogue.isEmpty() ? Map.of() : Map.of("catalogue", catalogue);
    return post("/api/conversations", "", body, Session.class);
  }

  /** Says {@code text} and waits for the whole reply. */
  ChatReply say(Session session, String clientMsgId, String text)
      throws Refused, InterruptedException {
    Map<String, String> frame = Map.of("type", "say", "clientMsgId", clientMsgId, "text", text);
    String path = "/api/conversations/" + session.conversation() + "/turns";
    return post(path, session.token(), frame, ChatReply.class);
  }

  private <T> T post(String path, String token, Object body, Class<T> type)
      throws Refused, InterruptedException {
    HttpResponse<String> response = send(request(path, token, body));
    for (int i = 1; response.statusCode() == TOO_MANY_REQUESTS && i < TRIES_WHEN_BUSY; i++) {
      Thread.sleep(retryAfter(response.body()));
      response = send(request(path, token, body));
    }
    if (response.statusCode() / 100 != 2) {
      throw new Refused(path + ": " + response.statusCode() + " " + brief(response.body()));
    }
    try {
      return json.readValue(response.body(), type);
    } catch (JsonProcessingException e) {
      throw new Refused(path + ": unreadable reply: " + e.getOriginalMessage());
    }
  }

  private HttpRequest request(String path, String token, Object body) throws Refused {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.resolve(path))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      return request.build();
    } catch (JsonProcessingException e) {
      throw new Refused("cannot write " + body);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws Refused, InterruptedException {
    // The request's own timeout ends with the headers; a body that never ends needs this one.
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    String path = request.uri().getPath();
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Refused(path + ": no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw new Refused(path + ": " + e.getCause());
    }
  }

  private long retryAfter(String body) {
    try {
      JsonNode error = json.readTree(body);
      return Math.clamp(error.path("retryAfterMs").asLong(500), 50, 10_000);
    } catch (JsonProcessingException e) {
      return 500;
    }
  }

  private static String brief(String body) {
    return body.length() <= 200 ? body : body.substring(0, 200) + "...";
  }
}
