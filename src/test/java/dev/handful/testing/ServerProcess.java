package dev.handful.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program in a process of its own. */
public final class ServerProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path log;
  private final URI uri;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServerProcess(Process process, Path log, URI uri) {
    this.process = process;
    this.log = log;
    this.uri = uri;
  }

  public static boolean packaged() {
    return Files.exists(JAR);
  }

  /** Starts it on a free port and does not wait. */
  public static ServerProcess start(Path data, String... options) throws IOException {
    return start(data, freePort(), options);
  }

  /** Starts it on that port and does not wait. */
  public static ServerProcess start(Path data, int port, String... options) throws IOException {
    return start(Map.of(), data, port, options);
  }

  /** Starts it on a free port with more in its environment, and does not wait. */
  public static ServerProcess start(Map<String, String> environment, Path data, String... options)
      throws IOException {
    return start(environment, data, freePort(), options);
  }

  private static ServerProcess start(
      Map<String, String> environment, Path data, int port, String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", JAR.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(options));
    var log = Files.createTempFile("handful-server", ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start(), log, URI.create("http://localhost:" + port));
  }

  public URI uri() {
    return uri;
  }

  public ServerProcess awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended:\n" + log());
      }
      try {
        if (send("GET", "/q/health/ready", null, null).statusCode() == 200) {
          return this;
        }
      } catch (IOException e) {
        // Not listening yet.
        Thread.sleep(100);
      }
    }
    throw new AssertionError("the server is not ready after two minutes:\n" + log());
  }

  public JsonNode json(String method, String path, @Nullable String token, @Nullable String body)
      throws IOException, InterruptedException {
    return JSON.readTree(send(method, path, token, body).body());
  }

  public HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable String body)
      throws IOException, InterruptedException {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(uri.resolve(path)).method(method, publisher);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Ends the server and its Redis as a power cut does. */
  public void killWithRedis() throws InterruptedException {
    var children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the server alone; its Redis goes on. */
  public void killAlone() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends Redis alone; the server goes on. */
  public void killRedisAlone() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits until the log has a line with these words. */
  public void awaitLog(String words) throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (log().lines().anyMatch(line -> line.matches(".*(" + words + ").*"))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the log never said '" + words + "':\n" + log());
  }

  /** Waits for the end and gives the exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the process did not end");
    }
    return process.exitValue();
  }

  public String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    http.shutdownNow();
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
