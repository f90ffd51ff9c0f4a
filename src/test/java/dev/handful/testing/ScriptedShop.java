package dev.handful.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A shop's own service for prices and stock: true, slow, silent, lying or broken, as told. */
public final class ScriptedShop implements AutoCloseable {

  /** What it does with a request whose body was read. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** One request as it came. */
  public record Asked(String authorization, JsonNode body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Behaviour behaviour = says(200, "[]");

  public ScriptedShop() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/offers", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = JSON.readTree(exchange.getRequestBody());
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      asked.add(new Asked(authorization == null ? "" : authorization, body));
      behaviour.answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/offers";
  }

  /** From now on. */
  public ScriptedShop does(Behaviour next) {
    behaviour = next;
    return this;
  }

  public List<Asked> asked() {
    return asked;
  }

  /** A whole answer at once. */
  public static Behaviour says(int status, String body) {
    return exchange -> {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** No byte, until the shop closes. */
  public Behaviour hangs() {
    return exchange -> over.await();
  }

  /** Head and half a body, then no more. */
  public Behaviour hangsInTheMiddle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write("[{\"id\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      over.await();
    };
  }

  /** Head and half a body, then the connection ends. */
  public static Behaviour breaksOff() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write("[{\"id\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
