package dev.handful.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A server of our own in a child process, on a free port and with a data folder that is deleted
 * afterwards. Only the vectors are shared with the operator's data folder: they depend on nothing
 * but the model and the items, and computing them takes most of a first start.
 */
public final class StartedServer implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration STOP = Duration.ofSeconds(15);

  /**
   * How to start one.
   *
   * @param command up to and including "serve"
   * @param models whether it may use the models that this process's environment names
   */
  public record Launch(
      List<String> command,
      Path data,
      String catalogue,
      List<String> set,
      Duration patience,
      boolean models) {
    public Launch {
      command = List.copyOf(command);
      set = List.copyOf(set);
    }
  }

  private final Process process;
  private final Path folder;
  private final Thread onExit;
  private final URI uri;

  private StartedServer(Process process, Path folder, URI uri) {
    this.process = process;
    this.folder = folder;
    this.uri = uri;
    // Ctrl-C must not leave a server and its Redis behind.
    this.onExit = new Thread(this::stop);
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @throws UnusableServer with the end of its log when it does not become ready
   */
  public static StartedServer start(Launch launch, PrintStream progress, LongSupplier nanoTime)
      throws InterruptedException {
    try {
      Path folder = Files.createTempDirectory("handful-eval");
      shareVectors(launch.data(), folder);
      int port = freePort();
      Path log = folder.resolve("server.log");
      ProcessBuilder builder =
          new ProcessBuilder(command(launch, port, folder))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      if (!launch.models()) {
        builder.environment().keySet().removeIf(StartedServer::namesModel);
      }
      Process process = builder.start();
      URI uri = URI.create("http://localhost:" + port);
      StartedServer server = new StartedServer(process, folder, uri);
      progress.println("starting a server of our own on port " + port + " ...");
      server.awaitReady(launch.patience(), log, nanoTime);
      return server;
    } catch (IOException e) {
      throw new UnusableServer("cannot start a server: " + e.getMessage());
    }
  }

  /** A measurement of the local engine must not ask, nor pay, a model that somebody configured. */
  private static boolean namesModel(String variable) {
    return variable.startsWith("OPENAI_") || variable.startsWith("HANDFUL_MODELS_");
  }

  /** Where it listens. */
  public URI uri() {
    return uri;
  }

  private static List<String> command(Launch launch, int port, Path folder) {
    List<String> command = new ArrayList<>(launch.command());
    command.addAll(List.of("--port", String.valueOf(port), "--data", folder.toString()));
    if (!launch.catalogue().isEmpty()) {
      command.addAll(List.of("--catalogue", launch.catalogue()));
    }
    launch.set().forEach(setting -> command.addAll(List.of("--set", setting)));
    return command;
  }

  private static void shareVectors(Path data, Path folder) throws IOException {
    Path shared = data.toAbsolutePath().resolve("vectors");
    Files.createDirectories(shared);
    Files.createSymbolicLink(folder.resolve("vectors"), shared);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(Duration patience, Path log, LongSupplier nanoTime)
      throws InterruptedException, IOException {
    long until = nanoTime.getAsLong() + patience.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!ready(http)) {
        if (!process.isAlive() || nanoTime.getAsLong() > until) {
          String why = process.isAlive() ? "is not ready in time" : "ended";
          String tail = tail(log);
          close();
          throw new UnusableServer("the server " + why + "; the end of its log:\n" + tail);
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private boolean ready(HttpClient http) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(onExit);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      deleteFolder();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // A folder in the system's temporary place is the system's to clear.
      process.destroyForcibly();
    }
  }

  private void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
