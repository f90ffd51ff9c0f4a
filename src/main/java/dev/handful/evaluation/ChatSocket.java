package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One conversation over its WebSocket, one turn at a time, as the widget holds it. */
final class ChatSocket implements AutoCloseable, WebSocket.Listener {
  private static final String CARRIER = "bearer-token-carrier";
  private static final String HEADER = "quarkus-http-upgrade#Authorization#";

  /** What ended a turn, and when; {@code type} is null when the socket closed. */
  private record Ended(@Nullable String type, long nanos, String frame) {}

  private final ObjectMapper json;
  private final LongSupplier nanoTime;
  private final BlockingQueue<Ended> ends = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private ChatSocket(
      HttpClient http, ObjectMapper json, LongSupplier nanoTime, URI uri, String token) {
    this.json = json;
    this.nanoTime = nanoTime;
    this.socket =
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .subprotocols(CARRIER, encode(HEADER + "Bearer " + token))
            .buildAsync(uri, this)
            .join();
  }

  /** Opens the socket of {@code session}; the token goes as a subprotocol, as from a browser. */
  static ChatSocket open(
      HttpClient http,
      ObjectMapper json,
      LongSupplier nanoTime,
      URI server,
      ChatApi.Session session)
      throws ChatApi.Refused {
    String scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
    URI uri =
        URI.create(scheme + "://" + server.getAuthority() + "/chat/" + session.conversation());
    try {
      return new ChatSocket(http, json, nanoTime, uri, session.token());
    } catch (CompletionException e) {
      throw new ChatApi.Refused("socket: " + e.getCause());
    }
  }

  /** Milliseconds from sending {@code text} to its {@code turn.final}. */
  double turn(String clientMsgId, String text, Duration timeout)
      throws ChatApi.Refused, InterruptedException {
    ends.clear();
    String frame = frame(clientMsgId, text);
    long sent = nanoTime.getAsLong();
    socket.sendText(frame, true);
    Ended end = ends.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (end == null) {
      throw new ChatApi.Refused("no turn.final within " + timeout.toMillis() + " ms");
    }
    if (!"turn.final".equals(end.type())) {
      throw new ChatApi.Refused("the turn ended with " + end.frame());
    }
    return (end.nanos() - sent) / 1e6;
  }

  private String frame(String clientMsgId, String text) throws ChatApi.Refused {
    try {
      return json.writeValueAsString(
          Map.of("type", "say", "clientMsgId", clientMsgId, "text", text));
    } catch (JsonProcessingException e) {
      throw new ChatApi.Refused("cannot write " + text);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      long now = nanoTime.getAsLong();
      received(partial.toString(), now);
      partial.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void received(String frame, long now) {
    try {
      JsonNode type = json.readTree(frame).path("type");
      switch (type.asText()) {
        case "turn.final", "turn.error", "turn.stopped", "error" ->
            ends.add(new Ended(type.asText(), now, frame));
        default -> {}
      }
    } catch (JsonProcessingException e) {
      ends.add(new Ended("unreadable", now, frame));
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    ends.add(new Ended(null, nanoTime.getAsLong(), "close " + status + " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    ends.add(new Ended(null, nanoTime.getAsLong(), String.valueOf(error)));
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").orTimeout(2, TimeUnit.SECONDS);
  }

  private static String encode(String header) {
    return URLEncoder.encode(header, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
