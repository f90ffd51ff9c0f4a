package dev.handful.embedding.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real HTTP server that speaks {@code /v1/embeddings}, and misbehaves when it is told to. */
final class EmbeddingServer implements AutoCloseable {

  /** What it does with one request instead of answering it well. */
  sealed interface Fault {
    record Status(int code, Map<String, String> headers, String body) implements Fault {}

    record Body(String text) implements Fault {}

    record Stall() implements Fault {}
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  static final int DIMENSIONS = 8;

  private final HttpServer http;
  private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  EmbeddingServer() throws IOException {
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/v1/embeddings", this::answer);
    http.start();
  }

  String baseUrl() {
    return "http://localhost:" + http.getAddress().getPort() + "/v1";
  }

  void next(Fault fault) {
    faults.add(fault);
  }

  /** What it says of a text: not of unit length, told apart by length and first letter. */
  static float[] raw(String text) {
    var vector = new float[DIMENSIONS];
    vector[0] = 3;
    vector[1 + text.length() % (DIMENSIONS - 1)] += 4;
    return vector;
  }

  /** Last text first: an order that only {@code index} puts right. */
  static String well(List<String> texts) {
    var data = new ArrayList<Map<String, Object>>();
    for (int i = texts.size() - 1; i >= 0; i--) {
      data.add(Map.of("object", "embedding", "index", i, "embedding", raw(texts.get(i))));
    }
    try {
      return JSON.writeValueAsString(Map.of("object", "list", "data", data, "model", "m"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      var texts = new ArrayList<String>();
      request.path("input").forEach(text -> texts.add(text.asText()));
      switch (faults.poll()) {
        case null -> send(exchange, 200, well(texts));
        case Fault.Status(var code, var headers, var body) -> {
          headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
          send(exchange, code, body);
        }
        case Fault.Body(var text) -> send(exchange, 200, text);
        case Fault.Stall() -> closing.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    http.stop(0);
  }
}
