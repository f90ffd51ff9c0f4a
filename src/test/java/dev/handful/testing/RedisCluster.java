package dev.handful.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import redis.embedded.RedisServer;

/**
 * Three real redis-servers that are one cluster, on loopback; all slots are served, no replicas.
 */
public final class RedisCluster implements AutoCloseable {

  private static final int SLOTS = 16_384;
  private static final int NODES = 3;
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  /** The cluster bus listens this far above a node's port. */
  private static final int BUS = 10_000;

  private final List<RedisServer> servers = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();

  private RedisCluster() {}

  /** Starts the nodes and waits until the cluster serves every slot. */
  public static RedisCluster start() throws IOException, InterruptedException {
    var cluster = new RedisCluster();
    for (int i = 0; i < NODES; i++) {
      cluster.startNode();
    }
    cluster.join();
    return cluster;
  }

  private void startNode() throws IOException {
    int port = freePort();
    var server =
        RedisServer.newRedisServer()
            .port(port)
            .bind("127.0.0.1")
            .setting("save \"\"")
            .setting("cluster-enabled yes")
            .setting("cluster-config-file " + configuration(port))
            .setting("dir " + FOLDER)
            .build();
    server.start();
    servers.add(server);
    ports.add(port);
  }

  private void join() throws IOException, InterruptedException {
    int share = SLOTS / NODES + 1;
    for (int i = 0; i < NODES; i++) {
      var slots = new StringBuilder("CLUSTER ADDSLOTS");
      for (int slot = i * share; slot < Math.min(SLOTS, (i + 1) * share); slot++) {
        slots.append(' ').append(slot);
      }
      expectOk(ports.get(i), slots.toString());
      expectOk(ports.getFirst(), "CLUSTER MEET 127.0.0.1 " + ports.get(i));
    }
    for (int attempt = 0; attempt < 300; attempt++) {
      if (complete()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the Redis cluster did not form");
  }

  private boolean complete() throws IOException {
    for (int port : ports) {
      var info = ask(port, "CLUSTER INFO", 7);
      if (!info.contains("cluster_state:ok") || !info.contains("cluster_known_nodes:" + NODES)) {
        return false;
      }
    }
    return true;
  }

  /** What {@code REDIS_URL} takes. */
  public String url() {
    return ports.stream().map(port -> "redis://127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  /** Keys per node. */
  public List<Integer> keys() throws IOException {
    var sizes = new ArrayList<Integer>();
    for (int port : ports) {
      sizes.add(Integer.parseInt(ask(port, "DBSIZE", 1).replaceAll("\\D", "")));
    }
    return sizes;
  }

  private static void expectOk(int port, String command) throws IOException {
    var answer = ask(port, command, 1);
    if (!answer.startsWith("+OK")) {
      throw new AssertionError(command.substring(0, 16) + ": " + answer);
    }
  }

  /** An inline command, which Redis takes as plain text; the first lines of its answer. */
  private static String ask(int port, String command, int lines) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var answer = new StringBuilder();
      for (int i = 0; i < lines; i++) {
        answer.append(reader.readLine()).append('\n');
      }
      return answer.toString();
    }
  }

  private static int freePort() throws IOException {
    while (true) {
      try (var socket = new ServerSocket(0)) {
        if (socket.getLocalPort() + BUS <= 65_535) {
          return socket.getLocalPort();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var server : servers) {
      server.stop();
    }
    for (int port : ports) {
      Files.deleteIfExists(FOLDER.resolve(configuration(port)));
    }
  }

  private static String configuration(int port) {
    return "handful-test-" + port + ".conf";
  }
}
