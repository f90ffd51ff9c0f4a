package dev.handful.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A chat API that answers by a script: what was said, and in which turn, decides the reply. */
final class ScriptedServer implements AutoCloseable {

  /** The n-th message of a conversation (0 = opening). */
  record Heard(int turn, String text, String authorization) {}

  /** A status with a body; silence when {@code status} is 0. */
  record Answer(int status, String body) {
    static Answer ok(String body) {
      return new Answer(200, body);
    }

    static Answer silence() {
      return new Answer(0, "");
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedServer(Function<Heard, Answer> script) throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/conversations", exchange -> handle(exchange, script));
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange, Function<Heard, Answer> script) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/api/conversations")) {
      String id = "c" + turns.size();
      turns.put(id, 0);
      send(exchange, Answer.ok("{\"conversation\":\"" + id + "\",\"token\":\"secret\"}"));
      return;
    }
    String conversation = path.split("/")[3];
    JsonNode frame = JSON.readTree(exchange.getRequestBody());
    int turn = turns.merge(conversation, 1, Integer::sum) - 1;
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    send(exchange, script.apply(new Heard(turn, frame.path("text").asText(), authorization)));
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 0) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** A flat reply as the wire has it; an empty attribute means no question. */
  static String reply(String asks, String... ids) {
    var reply = JSON.createObjectNode().put("turn", "t").put("seq", 3);
    reply.putArray("text").add("Here you are.");
    var suggestions = reply.putArray("suggestions");
    for (String id : ids) {
      suggestions.addObject().put("id", id).put("title", id).put("rank", 1).putArray("reasons");
    }
    if (!asks.isEmpty()) {
      reply.putObject("question").put("id", "q").put("attribute", asks).put("text", asks + "?");
    }
    try {
      return JSON.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
