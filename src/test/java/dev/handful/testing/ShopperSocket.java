package dev.handful.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A chat client as a browser has it: the token travels as a subprotocol, frames are text. */
public final class ShopperSocket implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CARRIER = "bearer-token-carrier";

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  private final HttpClient http;
  private final WebSocket socket;

  private ShopperSocket(HttpClient http, URI uri, String token, String... origin) {
    this.http = http;
    var builder = http.newWebSocketBuilder();
    for (var one : origin) {
      builder.header("Origin", one);
    }
    var bearer = URLEncoder.encode("Bearer " + token, StandardCharsets.UTF_8).replace("+", "%20");
    this.socket =
        builder
            .subprotocols(CARRIER, "quarkus-http-upgrade#Authorization#" + bearer)
            .buildAsync(uri, new Frames())
            .join();
  }

  /** Connects; a refused upgrade is a {@code CompletionException}. */
  public static ShopperSocket open(
      URI server, String conversation, String token, String... origin) {
    var uri = URI.create("ws://" + server.getAuthority() + "/chat/" + conversation);
    return new ShopperSocket(HttpClient.newHttpClient(), uri, token, origin);
  }

  public void send(String frame) {
    socket.sendText(frame, true).join();
  }

  public void sendBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** The code the server closed with; fails when it does not close. */
  public int closeCode() throws InterruptedException {
    var code = closed.poll(10, TimeUnit.SECONDS);
    if (code == null) {
      throw new AssertionError("the server did not close");
    }
    return code;
  }

  public void say(String id, String text) {
    send(
        JSON.createObjectNode()
            .put("type", "say")
            .put("clientMsgId", id)
            .put("text", text)
            .toString());
  }

  /** The next frame, whatever it is; fails when none comes. */
  public JsonNode next() throws InterruptedException {
    var frame = frames.poll(10, TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("no frame came within 10 s; close code " + closed.peek());
    }
    return frame;
  }

  /** The next frame of a type; others are passed over. */
  public JsonNode next(String type) throws InterruptedException {
    for (var frame = next(); ; frame = next()) {
      if (frame.path("type").asText().equals(type)) {
        return frame;
      }
    }
  }

  /** Every logged frame up to the next of that type, in order. */
  public List<JsonNode> loggedUntil(String type) throws InterruptedException {
    var logged = new ArrayList<JsonNode>();
    while (true) {
      var frame = next();
      if (frame.has("seq")) {
        logged.add(frame);
      }
      if (frame.path("type").asText().equals(type)) {
        return logged;
      }
    }
  }

  public boolean isOpen() {
    return !socket.isOutputClosed() && !socket.isInputClosed();
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }

  private final class Frames implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(parse(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.add(code);
      return null;
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the server sent no JSON: " + text, e);
    }
  }
}
