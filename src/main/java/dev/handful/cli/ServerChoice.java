package dev.handful.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.evaluation.Evaluation;
import dev.handful.evaluation.StartedServer;
import dev.handful.evaluation.UnusableServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a measuring command talks to: the named one, a running one, or one of its own. */
final class ServerChoice {

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Server to talk to. Default: the running one, else one started for this.")
  @Nullable URI server;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Setting for a server started for this; starts one even when another runs.")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Data folder of the running server, and of the vectors kept (${DEFAULT-VALUE}).")
  Path data = Path.of("data");

  @Option(
      names = "--live",
      description =
          "Let a server started for this use the models of the environment (they may cost money).")
  boolean live;

  /** An address, and the process to close when it is ours. */
  record Chosen(URI uri, @Nullable StartedServer own) implements AutoCloseable {
    @Override
    public void close() {
      if (own != null) {
        own.close();
      }
    }
  }

  /**
   * @param name of the catalogue the server must serve; empty = its default
   * @param items file to serve when a server is started; empty = the default catalogue
   */
  Chosen choose(Evaluation evaluation, String name, String items, PrintStream progress)
      throws InterruptedException {
    if (server != null) {
      Evaluation.Probe probe = evaluation.probe(server, name);
      if (!probe.ok()) {
        throw new UnusableServer(server + " cannot be used: " + probe.problem());
      }
      return new Chosen(server, null);
    }
    if (set.isEmpty() && !live) {
      for (URI candidate : running()) {
        if (evaluation.probe(candidate, name).ok()) {
          progress.println("using the running server " + candidate);
          return new Chosen(candidate, null);
        }
      }
    }
    StartedServer.Launch launch =
        new StartedServer.Launch(
            OwnCommand.of("serve"), data, items, set, Duration.ofMinutes(10), live);
    StartedServer own = StartedServer.start(launch, progress, System::nanoTime);
    return new Chosen(own.uri(), own);
  }

  private List<URI> running() {
    List<URI> candidates = new ArrayList<>();
    Path file = data.resolve("server.json");
    if (Files.isReadable(file)) {
      try {
        JsonNode port = new ObjectMapper().readTree(file.toFile()).path("port");
        if (port.isInt()) {
          candidates.add(URI.create("http://localhost:" + port.asInt()));
        }
      } catch (IOException e) {
        // Half written by a server that is just starting: the default port is tried next.
        candidates.clear();
      }
    }
    candidates.add(URI.create("http://localhost:8080"));
    return candidates;
  }
}
