package dev.handful.evaluation;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Conversations over HTTP and WebSocket; each message is answered by the script's frames. */
final class ScriptedSockets implements AutoCloseable {
  static {
    // A Quarkus application started earlier in this JVM leaves Vert.x without sockets.
    System.setProperty("vertx.disableWebsockets", "false");
  }

  final Queue<String> subprotocols = new ConcurrentLinkedQueue<>();
  final Queue<String> messages = new ConcurrentLinkedQueue<>();

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  ScriptedSockets(Function<String, List<String>> script)
      throws ExecutionException, InterruptedException {
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("localhost")
                    .setPort(0)
                    .setWebSocketSubProtocols(List.of("bearer-token-carrier")))
            .requestHandler(
                request -> request.response().end("{\"conversation\":\"c1\",\"token\":\"a.b+c\"}"))
            .webSocketHandler(socket -> talk(socket, script))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.actualPort());
  }

  private void talk(ServerWebSocket socket, Function<String, List<String>> script) {
    subprotocols.add(String.join(",", socket.headers().getAll("sec-websocket-protocol")));
    socket.writeTextMessage("{\"v\":1,\"type\":\"session.ready\",\"data\":{}}");
    socket.textMessageHandler(
        message -> {
          messages.add(message);
          script.apply(message).forEach(socket::writeTextMessage);
        });
  }

  @Override
  public void close() throws ExecutionException, InterruptedException {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }
}
